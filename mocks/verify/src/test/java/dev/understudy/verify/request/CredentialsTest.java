package dev.understudy.verify.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
    @ParameterizedTest
    @CsvSource({
        "bearerAuth, UNDERSTUDY_BEARER_AUTH",
        "BearerAuth, UNDERSTUDY_BEARER_AUTH",
        "api_token, UNDERSTUDY_API_TOKEN",
        "apiKey, UNDERSTUDY_API_KEY",
        "HTTPBasic, UNDERSTUDY_HTTP_BASIC",
        "x-api-key, UNDERSTUDY_X_API_KEY"
    })
    void eachSchemeHasAVariable(String scheme, String variable) {
        assertThat(Credentials.variable(scheme)).isEqualTo(variable);
    }

    @Test
    void theTextFormGivesNothingAway() {
        assertThat(Credentials.of(Map.of("key", "secret"))).hasToString("Credentials for [key]");
    }
}
