package dev.understudy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessStageTest {
    private final AdministeredMock open = new AdministeredMock();
    private final AdministeredMock closed =
            new AdministeredMock(AdminOptions.usual().withToken("sesame"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "this machine            | 127.0.0.1          | -              | -                  | 200",
                "by IPv6                 | 0:0:0:0:0:0:0:1    | Host           | [::1]:4010         | 200",
                "by name                 | 127.0.0.1          | Host           | localhost:4010     | 200",
                "by a name below         | 127.0.0.1          | Host           | mock.localhost     | 200",
                "another machine         | 10.0.0.7           | Host           | localhost          | 403",
                "a name that leads here  | 127.0.0.1          | Host           | evil.example:4010  | 403",
                "a name that looks local | 127.0.0.1          | Host           | 127.0.0.1.evil.example | 403",
                "a proxy                 | 127.0.0.1          | X-Forwarded-For | 127.0.0.1         | 403",
                "a proxy of today        | 127.0.0.1          | Forwarded      | for=10.0.0.7       | 403",
                "a proxy that tells it    | 127.0.0.1          | Via            | 1.1 gateway        | 403",
                "a proxy of another make | 127.0.0.1          | X-Real-IP      | 10.0.0.7           | 403",
                "a proxy by another name | 127.0.0.1          | X-Forwarded-Host | mock.example     | 403",
                "a page of ours          | 127.0.0.1          | Origin         | http://127.0.0.1:4010 | 200",
                "a foreign page          | 127.0.0.1          | Origin         | https://evil.example | 403",
                "a page from nowhere     | 127.0.0.1          | Origin         | null               | 403",
                "a foreign image         | 127.0.0.1          | Sec-Fetch-Site | cross-site         | 403"
            })
    void withoutATokenOnlyThisMachineIsLetIn(String name, String peer, String header, String value, int status) {
        Headers headers = header == null ? Headers.none() : Headers.of(header, value);
        MockResponse answer = open.answer(new MockRequest("GET", "/__understudy/health", headers, new byte[0], peer));

        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(AdministeredMock.json(answer).path("code").asText()).isEqualTo("not-local");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "the token        | Bearer sesame   | 200",
                "in small letters | bearer sesame   | 200",
                "with blanks      | Bearer  sesame  | 200",
                "another          | Bearer sesam    | 401",
                "a longer one     | Bearer sesame2  | 401",
                "in capitals      | Bearer SESAME   | 401",
                "another scheme   | Basic sesame    | 401",
                "only the scheme  | Bearer          | 401",
                "none             | -               | 401"
            })
    void withATokenWhoeverSendsItIsLetInFromAnywhere(String name, String authorization, int status) {
        Headers headers = authorization == null
                ? Headers.of("Host", "mock.example")
                : Headers.of("Host", "mock.example", "Authorization", authorization);
        MockResponse answer =
                closed.answer(new MockRequest("GET", "/__understudy/health", headers, new byte[0], "10.0.0.7"));

        assertThat(answer.status()).isEqualTo(status);
        if (status == 401) {
            assertThat(answer.headers().first("WWW-Authenticate")).contains("Bearer");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"fault=connection-reset", "fault=truncated-body", "fault=garbage", "delay=PT5M", "code=500"})
    void whatIsPreferredOfMocksIsNotPreferredHere(String preference) {
        MockResponse answer = open.answer(MockRequest.of("GET", "/__understudy/health", "Prefer", preference));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.delay()).isZero();
        assertThat(answer.breakage()).isEmpty();
        assertThat(answer.headers().contains("Preference-Applied")).isFalse();
    }

    @Test
    void noTokenIsWrittenIntoLogs() {
        assertThat(AdminOptions.usual().withToken("sesame").toString()).doesNotContain("sesame");
    }

    @Test
    void whatIsNotLetInChangesNothing() {
        Headers headers = Headers.of("Content-Type", "application/json", "Host", "evil.example");
        byte[] body = "{\"running\":false}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        open.answer(new MockRequest("PUT", "/__understudy/worlds/mine/clock", headers, body, "127.0.0.1"));

        assertThat(open.engine.worlds().existing("mine")).isEmpty();
    }

    @Test
    void noPageOfAnotherOriginMayReadAnswers() {
        MockResponse preflight = open.answer(MockRequest.of(
                "OPTIONS",
                "/__understudy/health",
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "GET"));

        assertThat(preflight.headers().contains("Access-Control-Allow-Origin")).isFalse();
    }
}
