package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.validate.RequestValues;
import java.util.Map;

/**
 * Which view an operation shows.
 *
 * @param usual when no parameter asks for another
 * @param whenSent views by the query parameter whose presence asks for them
 */
record ViewChoice(View usual, Map<String, View> whenSent) {

    JsonNode show(ObjectNode item, RequestValues values) {
        for (Map.Entry<String, View> entry : whenSent.entrySet()) {
            if (values.query().containsKey(entry.getKey())) {
                return entry.getValue().of(item);
            }
        }
        return usual.of(item);
    }
}
