package dev.understudy.verify.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.verify.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a scenario wants of an answer.
 *
 * @param tree the step's {@code expect}
 */
public record Expectation(JsonNode tree) {

    /** How the answer shall be lost, by the name of a {@link Loss}; empty when it shall come. */
    Optional<String> broken() {
        return Optional.of(tree.path("broken")).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /**
     * Every way in which an answer is not as expected; empty when it is.
     *
     * @param filled puts kept values where the expectation names them
     */
    List<String> differences(MockResponse answer, UnaryOperator<JsonNode> filled) {
        if (broken().isPresent()) {
            return List.of("expected no whole answer, but a connection that is " + broken().get());
        }
        JsonNode expected = filled.apply(tree);
        JsonNode body = Json.read(answer.body()).orElseGet(() -> Json.text(answer.text()));
        List<String> differences = new ArrayList<>();
        if (answer.status() != expected.path("status").asInt()) {
            differences.add("status: expected " + expected.path("status") + ", got " + answer.status());
        }
        expected.path("headers").properties().forEach(entry -> {
            Optional<String> sent = answer.headers().first(entry.getKey());
            Optional<String> wanted = entry.getValue().isNull()
                    ? Optional.empty()
                    : Optional.of(entry.getValue().asText());
            if (!sent.equals(wanted)) {
                differences.add(
                        entry.getKey() + ": expected " + wanted.orElse("none") + ", got " + sent.orElse("none"));
            }
        });
        expected.path("body").properties().forEach(entry -> {
            JsonNode found = body.at(entry.getKey());
            if (!Json.same(entry.getValue(), found)) {
                differences.add("body " + entry.getKey() + ": expected " + entry.getValue() + ", got " + shown(found));
            }
        });
        expected.path("absent").forEach(pointer -> {
            if (!body.at(pointer.asText()).isMissingNode()) {
                differences.add(
                        "body " + pointer.asText() + ": expected nothing, got " + shown(body.at(pointer.asText())));
            }
        });
        expected.path("contains").properties().forEach(entry -> {
            JsonNode found = body.at(entry.getKey());
            if (!found.asText().contains(entry.getValue().asText())) {
                differences.add("body " + entry.getKey() + ": expected a text with " + entry.getValue() + ", got "
                        + shown(found));
            }
        });
        expected.path("size").properties().forEach(entry -> {
            JsonNode found = body.at(entry.getKey());
            if (!found.isContainerNode() || found.size() != entry.getValue().asInt()) {
                differences.add("body " + entry.getKey() + ": expected " + entry.getValue() + " elements, got "
                        + (found.isContainerNode() ? found.size() : shown(found)));
            }
        });
        return differences;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
