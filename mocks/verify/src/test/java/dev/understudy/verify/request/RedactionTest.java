package dev.understudy.verify.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    private final Redaction redaction = new Redaction(Map.of("UNDERSTUDY_KEY", "us er:p\"w", "UNDERSTUDY_SHORT", "us"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer us er:p\"w | Bearer $UNDERSTUDY_KEY",
                "/a?key=us%20er%3Ap%22w&b=1 | /a?key=$UNDERSTUDY_KEY&b=1",
                "{\"got\":\"us er:p\\\"w\"} | {\"got\":\"$UNDERSTUDY_KEY\"}",
                "Basic dXMgZXI6cCJ3 | Basic $UNDERSTUDY_KEY",
                "Bearer us | Bearer $UNDERSTUDY_SHORT",
                "nothing secret | nothing secret"
            })
    void aSecretIsNamedByItsVariableInWhateverFormItStands(String text, String told) {
        assertThat(redaction.of(text)).isEqualTo(told);
    }

    @Test
    void theBeginningOfASecretThatWasCutIsNotGivenAway() {
        String token = "eyJhbGciOiJSUzI1NiJ9" + "a".repeat(600);
        Redaction long600 = new Redaction(Map.of("UNDERSTUDY_TOKEN", token));

        assertThat(long600.of("got \"Bearer " + token.substring(0, 200) + "…\""))
                .isEqualTo("got \"Bearer $UNDERSTUDY_TOKEN…\"");
        assertThat(long600.of("eyJhbGciOiJSUzI1NiJ9 and more…")).isEqualTo("eyJhbGciOiJSUzI1NiJ9 and more…");
    }
}
