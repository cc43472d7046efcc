package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.List;

/** Documents that were sent under one name. */
final class Occurrences {
    private Occurrences() {}

    /** One stays as it is, unless only an array of it is admitted; several are an array. */
    static JsonNode join(List<JsonNode> nodes, Shape shape) {
        if (nodes.size() == 1) {
            JsonNode only = nodes.get(0);
            if (!shape.admits(JsonType.ARRAY) || shape.admits(JsonType.of(only))) {
                return only;
            }
        }
        return JsonNodeFactory.instance.arrayNode().addAll(nodes);
    }
}
