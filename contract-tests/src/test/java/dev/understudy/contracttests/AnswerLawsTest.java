package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the laws find what they are there for. */
class AnswerLawsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a mistake of ours       | 500 | application/json         | {}                        | nobody asked for",
                "a stack trace           | 400 | application/json         | {\"a\":\"x.FooException\"} | the body shows",
                "half a body             | 404 | application/json         | {\"a\":                   | no JSON",
                "an undocumented status  | 418 | application/json         | {}                        | not documented",
                "another shape           | 200 | application/json         | {\"runs\":[]}             | required",
                "another media type      | 200 | text/plain               | []                        | not documented"
            })
    void aBrokenLawIsFound(String name, int status, String type, String body, String finding) {
        MockRequest request = MockRequest.of("GET", "/knock/v1/workflow_recipient_runs");
        MockResponse answer = new MockResponse(
                status,
                Headers.of("Content-Type", type, "Understudy-Operation", "listWorkflowRecipientRuns"),
                body.getBytes(StandardCharsets.UTF_8));

        assertThat(AnswerLaws.broken(request, answer))
                .anySatisfy(each -> assertThat(each).contains(finding));
    }
}
