package dev.understudy.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Traffic with fifty planted violations between exchanges that are in order: exactly those are found. */
class FiftyViolationsTest {
    private static final String LIST = "GET /v1/books?room=a";
    private static final String JSON = "Content-Type: application/json";

    /** What is wrong: its parts that differ from a right exchange, then code and pointer. */
    private record Planted(
            String line, String fields, String body, int status, String answerFields, String answer, String expected) {}

    private final List<Planted> planted = new ArrayList<>();

    @Test
    void aHarWithFiftyPlantedViolationsYieldsExactlyThose() {
        plantInParameters();
        plantInRequestBodies();
        plantInAnswers();
        plantElsewhere();
        assertThat(planted).hasSize(50).doesNotHaveDuplicates();
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        for (Planted each : planted) {
            entries.add(Shelf.entry(LIST, "", "", 200, JSON + "; X-Total: 1", "[" + Shelf.BOOK + "]"));
            entries.add(Shelf.entry(
                    each.line(), each.fields(), each.body(), each.status(), each.answerFields(), each.answer()));
        }

        List<String> found = new ArrayList<>();
        InputReader.of(Shelf.CONFORMANCE.exchanges(false))
                .read(
                        "shelf.har",
                        new ByteArrayInputStream(Shelf.har(entries)),
                        InputShape.EXCHANGES,
                        verdict -> verdict.findings()
                                .forEach(finding -> found.add(finding.code() + " " + finding.pointer())));

        assertThat(found)
                .containsExactlyElementsOf(
                        planted.stream().map(Planted::expected).toList());
    }

    private void plantInParameters() {
        parameter("&limit=0", "", "too-small /request/query/limit");
        parameter("&limit=51", "", "too-large /request/query/limit");
        parameter("&limit=lots", "", "wrong-type /request/query/limit");
        parameter("&sort=colour", "", "not-in-enum /request/query/sort");
        parameter("&tag=a&tag=b&tag=c", "", "too-many-items /request/query/tag");
        parameter("&since=monday", "", "bad-format /request/query/since");
        parameter("&since=%zz", "", "malformed /request/query/since");
        parameter("&%ff=1", "", "malformed /request/query");
        parameter("", "Trace: 1", "bad-format /request/header/Trace");
        parameter("", "Cookie: seat=a", "too-short /request/cookie/seat");
        exchange("GET /v1/books", "", "", 400, "required /request/query/room");
        exchange("DELETE /v1/books/x", "", "", 204, "pattern-mismatch /request/path/id");
    }

    private void plantInRequestBodies() {
        exchange("POST /v1/books", "", "", 201, "required /request/body");
        exchange("POST /v1/books", "Content-Type: text/csv", "a", 201, "unsupported-media-type /request/body");
        sent("{\"title\":", "malformed /request/body");
        sent("[]", "wrong-type /request/body");
        sent("{\"kind\":\"novel\"}", "required /request/body/title");
        sentWith("\"title\":1", "wrong-type /request/body/title");
        sentWith("\"title\":\"\"", "too-short /request/body/title");
        sentWith("\"title\":\"" + "x".repeat(21) + "\"", "too-long /request/body/title");
        sentWith("\"title\":\"a\",\"year\":1449", "too-small /request/body/year");
        sentWith("\"title\":\"a\",\"year\":2101", "too-large /request/body/year");
        sentWith("\"title\":\"a\",\"price\":0.3", "not-multiple-of /request/body/price");
        sentWith("\"title\":\"a\",\"price\":0", "too-small /request/body/price");
        sentWith("\"title\":\"a\",\"isbn\":\"12\"", "pattern-mismatch /request/body/isbn");
        sentWith("\"title\":\"a\",\"bought\":\"May\"", "bad-format /request/body/bought");
        sentWith("\"title\":\"a\",\"tags\":[]", "too-few-items /request/body/tags");
        sentWith("\"title\":\"a\",\"tags\":[\"a\",\"b\",\"c\",\"d\"]", "too-many-items /request/body/tags");
        sentWith("\"title\":\"a\",\"tags\":[\"a\",\"a\"]", "not-unique /request/body/tags");
        sentWith("\"title\":\"a\",\"tags\":[\"a\",2]", "wrong-type /request/body/tags/1");
        sentWith("\"title\":\"a\",\"colour\":\"red\"", "unknown-property /request/body");
        sentWith("\"title\":\"a\",\"id\":\"b1\"", "read-only /request/body/id");
        sentWith("\"title\":\"a\",\"lent\":true", "required /request/body/by");
        sentWith("\"title\":\"a\",\"by\":{}", "required /request/body/by/name");
        sentWith("\"title\":\"a\",\"unit\":\"box\"", "wrong-constant /request/body/unit");
        sentWith("\"title\":\"a\",\"size\":true", "union-mismatch /request/body/size");
        sentWith("\"title\":\"a\",\"maker\":\"nobody\"", "schema-mismatch /request/body/maker");
    }

    private void plantInAnswers() {
        answered(500, JSON, "{}", "undocumented-status /response/status");
        answered(200, "Content-Type: text/html; X-Total: 1", "<p>", "undocumented-media-type /response/body");
        answered(200, JSON, "[]", "required /response/header/X-Total");
        answered(200, JSON + "; X-Total: many", "[]", "wrong-type /response/header/X-Total");
        answered(200, JSON + "; X-Total: 1", "[{]", "malformed /response/body");
        answered(200, JSON + "; X-Total: 1", "{}", "wrong-type /response/body");
        answered(
                200,
                JSON + "; X-Total: 2",
                "[" + Shelf.BOOK + ",{\"title\":\"a\",\"kind\":\"map\"}]",
                "not-in-enum /response/body/1/kind");
        answered(
                200,
                JSON + "; X-Total: 1",
                "[{\"title\":\"a\",\"kind\":\"atlas\",\"code\":\"x\"}]",
                "write-only /response/body/0/code");
        answered(404, "Content-Type: application/problem+json", "{}", "required /response/body/title");
        plant("DELETE /v1/books/b1", "", "", 204, "", "gone", "undocumented-media-type /response/body");
    }

    private void plantElsewhere() {
        exchange("GET /v1/shelves", "", "", 200, "unknown-path ");
        exchange("PATCH /v1/books", "", "", 200, "method-not-allowed ");
        plant("DELETE /v1/books/b1", "", "", 299, "", "", "undocumented-status /response/status");
    }

    private void parameter(String query, String fields, String expected) {
        plant(LIST + query, fields, "", 200, JSON + "; X-Total: 0", "[]", expected);
    }

    private void sentWith(String members, String expected) {
        sent("{\"kind\":\"novel\"," + members + "}", expected);
    }

    private void sent(String body, String expected) {
        exchange("POST /v1/books", JSON, body, 201, expected);
    }

    private void answered(int status, String fields, String body, String expected) {
        plant(LIST, "", "", status, fields, body, expected);
    }

    /** The answer is right for its status. */
    private void exchange(String line, String fields, String body, int status, String expected) {
        String answer = status == 204 ? "" : status == 400 ? "{\"title\":\"no\"}" : Shelf.BOOK;
        String type = status == 204 ? "" : status == 400 ? "Content-Type: application/problem+json" : JSON;
        plant(line, fields, body, status, type, answer, expected);
    }

    private void plant(
            String line, String fields, String body, int status, String answerFields, String answer, String expected) {
        planted.add(new Planted(line, fields, body, status, answerFields, answer, expected));
    }
}
