package dev.understudy.contracttests.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.JsonBody;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.verify.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An answer, and ways to spoil it. */
record Reply(MockResponse response) {

    static Reply of(MockResponse response) {
        return new Reply(response);
    }

    int status() {
        return response.status();
    }

    /** Of the first error; 0 when there is none. */
    int code() {
        return body().at("/errors/0/code").asInt();
    }

    /** Missing when the answer is no JSON. */
    JsonNode body() {
        return Json.read(response.body()).orElse(Json.missing());
    }

    /** The items of a list; none when the answer has none. */
    List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        body().path("result").forEach(items::add);
        return items;
    }

    /** The same with another body, if it has one that can be changed. */
    Reply changed(Consumer<ObjectNode> change) {
        if (body() instanceof ObjectNode object) {
            change.accept(object);
            return saying(object);
        }
        return this;
    }

    Reply withItems(List<JsonNode> items) {
        return changed(body -> {
            ArrayNode result = body.putArray("result");
            items.forEach(result::add);
        });
    }

    Reply saying(JsonNode body) {
        return new Reply(response.withBody(JsonBody.bytes(body)));
    }

    Reply withStatus(int status) {
        return new Reply(new MockResponse(status, response.headers(), response.body()));
    }

    Reply withHeaders(UnaryOperator<Headers> change) {
        return new Reply(response.withHeaders(change.apply(response.headers())));
    }
}
