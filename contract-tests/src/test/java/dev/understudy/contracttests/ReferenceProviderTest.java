package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no scenario tells of the reference provider: its manners as a web server. */
class ReferenceProviderTest {
    private static final String LIST =
            "/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/workflows/order-fulfilment/instances";
    private static final int TOO_MANY_BYTES = (10 << 20) + 1;

    @RegisterExtension
    static final RunningReference REFERENCE = new RunningReference();

    @ParameterizedTest(name = "{0} {1} gets {2}")
    @CsvSource({
        "GET, /client/v4/no-such-thing, 404, 7003",
        "POST, /nowhere, 404, 7003",
        "GET, '/client/v4/accounts/%00', 400, 10002",
    })
    void whatIsForNoOperationIsRefusedInTheUsualShape(String method, String target, int status, int code)
            throws IOException {
        try (WireProvider connection = new WireProvider(REFERENCE.port())) {
            MockResponse answer = connection.answer(MockRequest.of(method, target));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).startsWith("{\"success\":false,\"errors\":[{\"code\":" + code);
        }
    }

    @Test
    void aMethodThatAPathDoesNotHaveIsToldWhichItHas() {
        MockResponse answer = REFERENCE.answer(MockRequest.of("DELETE", LIST));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().first("Allow").orElse("").split(","))
                .extracting(String::strip)
                .contains("GET", "POST");
        assertThat(answer.text()).contains("7001");
    }

    @Test
    void whoWantsAnotherMediaTypeGetsNone() {
        MockResponse answer = REFERENCE.answer(request("GET").withHeader("Accept", "text/html"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.headers().first("Content-Type")).contains("application/json");
    }

    @Test
    void headIsAnsweredAsGetIsWithoutABody() {
        MockResponse answer = REFERENCE.answer(request("HEAD"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().first("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aBodyOfMoreThanTenMebibytesIsRefused() {
        MockResponse answer = REFERENCE.answer(request("POST").withBody("application/json", new byte[TOO_MANY_BYTES]));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("99413");
    }

    private static MockRequest request(String method) {
        return MockRequest.of(method, LIST, "Authorization", "Bearer " + RunningMock.freshCredential());
    }
}
