package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.body.KeptBody;
import dev.understudy.proxy.verdict.Outcome;
import dev.understudy.proxy.verdict.Passed;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RefusingTest {
    private static final String VIOLATIONS = "Understudy-Violations";

    @Test
    void aRequestThatBreaksTheContractIsRefusedInTheServicesShapeAndDoesNotReachIt() throws Exception {
        try (Service service = Service.answering(200, "application/json", "[]");
                RunningProxy proxy = RunningProxy.refusing(service)) {
            HttpResponse<String> answer = proxy.get("/notes?limit=51");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("{\"no\":true}");
            assertThat(answer.headers().firstValue("Understudy-Refusal")).contains("invalid-request");
            assertThat(answer.headers().firstValue(VIOLATIONS)).contains("too-large /request/query/limit");
            assertThat(service.hasSeenNothing()).isTrue();
            Passed passed = proxy.passed();
            assertThat(passed.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(passed.exchange().refusal()).contains("invalid-request");
        }
    }

    @Test
    void withoutADocumentedRefusalItIsProblemDetails() throws Exception {
        try (Service service = Service.answering(201, "application/json", "{\"text\":\"a\"}");
                RunningProxy proxy = RunningProxy.refusing(service)) {
            HttpResponse<String> answer = proxy.post("/notes", "application/json", "{\"text\":\"longer than ten\"}");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"code\":\"invalid-body\"", "\"pointer\":\"/body/text\"");
            assertThat(proxy.post("/notes", "text/plain", "a").statusCode()).isEqualTo(415);
            assertThat(proxy.get("/nowhere").statusCode()).isEqualTo(404);
            HttpResponse<String> wrongMethod = proxy.get("/notes/1");
            assertThat(wrongMethod.statusCode()).isEqualTo(405);
            assertThat(wrongMethod.headers().firstValue("Allow")).contains("DELETE");
            assertThat(service.hasSeenNothing()).isTrue();
        }
    }

    @Test
    void aRequestInOrderPassesWithItsBody() throws Exception {
        try (Service service = Service.answering(201, "application/json", "{\"text\":\"b\"}");
                RunningProxy proxy = RunningProxy.refusing(service)) {
            assertThat(proxy.post("/notes", "application/json", "{\"text\":\"a\"}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(service.seen().body()).isEqualTo("{\"text\":\"a\"}");
        }
    }

    @Test
    void aRequestThatIsTooLargeToBeJudgedPassesWhole() throws Exception {
        byte[] large = new byte[KeptBody.MAX_BYTES + 100_000];
        try (Service service = Service.answering(204, "", "");
                RunningProxy proxy = RunningProxy.refusing(service)) {
            HttpResponse<String> answer = proxy.send(proxy.request("/files")
                    .header("Content-Type", "application/octet-stream")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(large))
                    .build());

            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.headers().firstValue("Understudy-Not-Judged")).contains("request body: too-large");
            assertThat(service.seen().body()).hasSize(large.length);
        }
    }

    @Test
    void anAnswerThatBreaksTheContractBecomesAnAnswerOfOurs() throws Exception {
        try (Service service = Service.answering(200, "application/json", "[{\"text\":7}]");
                RunningProxy proxy = RunningProxy.refusing(service)) {
            HttpResponse<String> answer = proxy.get("/notes");

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.headers().firstValue("Understudy-Own-Answer")).contains("true");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue(VIOLATIONS)).contains("wrong-type /response/body/0/text");
            assertThat(answer.body())
                    .contains("\"code\":\"answer-breaks-contract\"", "\"pointer\":\"/body/0/text\"", "answered 200");
            Passed passed = proxy.passed();
            assertThat(passed.outcome()).isEqualTo(Outcome.WITHHELD);
            assertThat(passed.exchange().response().text()).isEqualTo("[{\"text\":7}]");
        }
    }

    @Test
    void ofAStreamTheHeadDecides() throws Exception {
        try (Service service = Service.answering(200, "text/html", "<p>".repeat(100_000));
                RunningProxy proxy = RunningProxy.refusing(service)) {
            HttpResponse<String> answer = proxy.get("/events");

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("undocumented-media-type");
            assertThat(proxy.passed().outcome()).isEqualTo(Outcome.WITHHELD);
        }
    }

    @Test
    void aClientThatAsksBeforeItSendsIsRefusedBeforeItSends() throws Exception {
        try (Service service = Service.answering(204, "", "");
                RunningProxy proxy = RunningProxy.refusing(service);
                RawClient client = new RawClient(proxy.port())) {
            client.say("POST /nowhere HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");

            assertThat(client.head()).startsWith("HTTP/1.1 404 ");
            assertThat(service.hasSeenNothing()).isTrue();
        }
        try (Service service = Service.answering(201, "application/json", "{\"text\":\"b\"}");
                RunningProxy proxy = RunningProxy.refusing(service);
                RawClient client = new RawClient(proxy.port())) {
            client.ask("""
                    POST /notes HTTP/1.1
                    Host: a
                    Expect: 100-continue
                    Content-Type: application/json
                    Content-Length: 12

                    """);
            assertThat(client.head()).startsWith("HTTP/1.1 100 ");
            client.say("{\"text\":\"a\"}");
            assertThat(client.head()).startsWith("HTTP/1.1 201 ");
            assertThat(service.seen().headers().contains("Expect")).isFalse();
        }
    }

    @Test
    void gzipThatIsNoneIsRefused() throws Exception {
        try (Service service = Service.answering(201, "application/json", "{\"text\":\"b\"}");
                RunningProxy proxy = RunningProxy.refusing(service)) {
            HttpResponse<String> answer = proxy.send(proxy.request("/notes")
                    .header("Content-Type", "application/json")
                    .header("Content-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\"}"))
                    .build());

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.headers().firstValue(VIOLATIONS)).contains("malformed /request/body");
        }
    }
}
