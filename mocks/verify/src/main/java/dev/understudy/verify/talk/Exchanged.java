package dev.understudy.verify.talk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.verify.json.Json;

/** A request that was sent, and its answer. */
public record Exchanged(MockRequest request, MockResponse answer) {

    public int status() {
        return answer.status();
    }

    public boolean isSuccess() {
        return status() >= 200 && status() <= 299;
    }

    /** Whether the request was refused: any 4xx. */
    public boolean isRefusal() {
        return status() >= 400 && status() <= 499;
    }

    /** The body of the answer; missing when it is no JSON. */
    public JsonNode json() {
        return Json.read(answer.body()).orElse(Json.missing());
    }

    /** Whether the answer says that a mock of ours gave it. */
    public boolean isOfMock() {
        return answer.headers().names().stream().anyMatch(name -> name.startsWith("understudy-"));
    }
}
