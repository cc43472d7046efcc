package dev.understudy.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.QueryString.Part;
import org.junit.jupiter.api.Test;

class CookiesTest {

    @Test
    void readsEveryPairOfEveryField() {
        Headers headers = Headers.of("Cookie", "a=1; b=\"x y\";c==;;d;=e", "cookie", "a=2");

        assertThat(Cookies.parse(headers).parts())
                .containsExactly(
                        new Part("a", "1"),
                        new Part("b", "x y"),
                        new Part("c", "="),
                        new Part("d", ""),
                        new Part("a", "2"));
    }
}
