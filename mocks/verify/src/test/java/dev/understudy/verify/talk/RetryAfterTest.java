package dev.understudy.verify.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                " 120 | PT2M",
                "Tue, 01 Jan 2030 00:00:07 GMT | PT7S",
                "Mon, 31 Dec 2029 00:00:00 GMT | PT0S"
            })
    void secondsAndDatesAreRead(String header, Duration wait) {
        assertThat(RetryAfter.read(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "2030-01-01"})
    void anythingElseIsNoWait(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }
}
