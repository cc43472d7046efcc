package dev.understudy.engine.refuse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.JsonBody;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.validate.Violation;
import java.util.List;

/** Answers that are the mock's own and no API's: problem details (RFC 9457). */
public final class ProblemDetails {

    private static final String OWN = "Understudy-Own-Answer";

    private ProblemDetails() {}

    /** Whether an answer is the mock's own; APIs may answer with problem details, too. */
    public static boolean isOwn(MockResponse response) {
        return response.headers().contains(OWN);
    }

    public static MockResponse of(int status, String code, String title, String detail) {
        return of(status, code, title, detail, List.of());
    }

    public static MockResponse of(int status, String code, String title, String detail, List<Violation> violations) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank").put("title", title).put("status", status);
        body.put("detail", detail).put("code", code);
        if (!violations.isEmpty()) {
            ArrayNode list = body.putArray("violations");
            violations.forEach(violation -> list.addObject()
                    .put("code", violation.code().text())
                    .put("pointer", violation.pointer())
                    .put("message", violation.message()));
        }
        Headers headers =
                Headers.of("Content-Type", MediaType.PROBLEM_JSON.essence(), "Understudy-Refusal", code, OWN, "true");
        return new MockResponse(status, headers, JsonBody.bytes(body));
    }
}
