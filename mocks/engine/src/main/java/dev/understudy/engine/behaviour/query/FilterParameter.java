package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.state.index.Json;
import dev.understudy.engine.validate.RequestValues;
import java.util.List;
import java.util.Optional;

/**
 * A query parameter that filters.
 *
 * @param except values that mean no condition
 */
record FilterParameter(Parameter parameter, Condition condition, List<JsonNode> except) {

    /** What the request wants of the items; empty when it does not care. */
    Optional<JsonNode> wanted(RequestValues values) {
        return Optional.ofNullable(values.query().get(parameter.name()))
                .filter(value -> !condition.isNothing(value) && !isExcepted(value));
    }

    private boolean isExcepted(JsonNode value) {
        for (JsonNode exception : except) {
            if (Json.areEqual(value, exception)) {
                return true;
            }
            for (JsonNode element : value) {
                if (value.isArray() && Json.areEqual(element, exception)) {
                    return true;
                }
            }
        }
        return false;
    }
}
