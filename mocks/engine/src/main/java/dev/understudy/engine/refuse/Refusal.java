package dev.understudy.engine.refuse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.validate.Violation;
import java.util.List;
import java.util.Map;

/**
 * Why a request is not served. A value: refusing is everyday work for a mock, not an exception.
 *
 * @param name which of the API's refusals, one of {@link RefusalName} or one that its behaviour file adds
 * @param facts more that the refusal's template may ask for, such as {@code seconds}
 */
public record Refusal(String name, List<Violation> violations, Map<String, JsonNode> facts) {

    public static Refusal of(String name) {
        return new Refusal(name, List.of(), Map.of());
    }

    public static Refusal of(String name, List<Violation> violations) {
        return new Refusal(name, violations, Map.of());
    }
}
