package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.testkit.ContractJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Bodies that break one rule each, made from a body that breaks none. */
final class BrokenBodies {
    private static final int MAX_DEPTH = 6;

    private final ContractJudge judge;
    private final List<BrokenBody> found = new ArrayList<>();

    /**
     * @param rule place and keyword, for people
     * @param pointer to what is wrong in the body
     */
    record BrokenBody(String rule, String pointer, JsonNode body) {}

    private BrokenBodies(ContractJudge judge) {
        this.judge = judge;
    }

    static List<BrokenBody> of(ContractJudge judge, String schema, JsonNode valid) {
        BrokenBodies bodies = new BrokenBodies(judge);
        bodies.collect(judge.follow(schema), valid, "", body -> body, 0);
        bodies.found.removeIf(broken -> judge.judge(schema, broken.body()).isEmpty());
        return bodies.found;
    }

    private void collect(String schema, JsonNode value, String pointer, UnaryOperator<JsonNode> around, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        BrokenValues.of(judge, schema)
                .forEach((keyword, broken) -> add(pointer, keyword, pointer, around.apply(broken)));
        JsonNode node = judge.document().at(judge.follow(schema));
        if (node.has("properties")) {
            properties(judge.follow(schema), node, value, pointer, around, depth);
        }
        if (node.has("items") && !value.isEmpty()) {
            collect(
                    judge.follow(schema) + "/items",
                    value.get(0),
                    pointer + "/0",
                    broken -> {
                        ArrayNode with = value.deepCopy();
                        with.set(0, broken);
                        return around.apply(with);
                    },
                    depth + 1);
        }
    }

    private void properties(
            String schema, JsonNode node, JsonNode value, String pointer, UnaryOperator<JsonNode> around, int depth) {
        ObjectNode object = value instanceof ObjectNode known ? known : JsonNodeFactory.instance.objectNode();
        for (JsonNode name : node.path("required")) {
            ObjectNode without = object.deepCopy();
            without.remove(name.asText());
            add(pointer, "required " + name.asText(), pointer + "/" + name.asText(), around.apply(without));
        }
        node.path("properties")
                .fieldNames()
                .forEachRemaining(name -> collect(
                        schema + "/properties/" + name.replace("~", "~0").replace("/", "~1"),
                        object.path(name),
                        pointer + "/" + name,
                        broken -> {
                            ObjectNode with = object.deepCopy();
                            with.set(name, broken);
                            return around.apply(with);
                        },
                        depth + 1));
    }

    private void add(String place, String keyword, String pointer, JsonNode body) {
        found.add(new BrokenBody((place.isEmpty() ? "the body" : place) + " " + keyword, pointer, body));
    }
}
