package dev.understudy.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeadersTest {
    private final Headers headers = Headers.of("Accept", "a", "X-Id", "1", "ACCEPT", "b");

    @Test
    void findsNamesInAnyCase() {
        assertThat(headers.first("accept")).contains("a");
        assertThat(headers.all("aCCept")).containsExactly("a", "b");
        assertThat(headers.contains("x-id")).isTrue();
        assertThat(headers.first("Missing")).isEmpty();
        assertThat(headers.all("Missing")).isEmpty();
    }

    @Test
    void tellsEachNameOnceInLowerCase() {
        assertThat(headers.names()).containsExactly("accept", "x-id");
    }

    @Test
    void keepsTheOrderInWhichFieldsWereSent() {
        StringBuilder seen = new StringBuilder();
        headers.forEach(
                (name, value) -> seen.append(name).append('=').append(value).append(' '));

        assertThat(seen).hasToString("Accept=a X-Id=1 ACCEPT=b ");
    }

    @Test
    void addsAFieldAtTheEnd() {
        assertThat(headers.and("accept", "c").all("Accept")).containsExactly("a", "b", "c");
    }

    @Test
    void replacesEveryFieldOfAName() {
        assertThat(headers.with("accept", "c")).isEqualTo(Headers.of("X-Id", "1", "accept", "c"));
    }

    @Test
    void doesNotChangeWhenOthersAreMadeOfIt() {
        headers.and("A", "1").with("Accept", "c");

        assertThat(headers).isEqualTo(Headers.of("Accept", "a", "X-Id", "1", "ACCEPT", "b"));
    }

    @Test
    void wantsAValueForEachName() {
        assertThatThrownBy(() -> Headers.of("Accept")).isInstanceOf(IllegalArgumentException.class);
    }
}
