package dev.understudy.engine.refuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.state.World;
import dev.understudy.engine.template.Scope;
import dev.understudy.engine.validate.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the holes of a template stand for.
 *
 * @param violation the one that {@code violation.…} speaks of; empty when there is none
 * @param serviceCodes the service's word for each violation code
 * @param facts values that the refusing behaviour brought along
 */
record RefusalScope(
        MockRequest request,
        World world,
        Instant now,
        List<Violation> violations,
        Optional<Violation> violation,
        Map<String, String> serviceCodes,
        Map<String, JsonNode> facts)
        implements Scope {
    static final Set<String> NAMES = Set.of(
            "violations",
            "violation.message",
            "violation.detail",
            "violation.code",
            "violation.service-code",
            "violation.keyword",
            "violation.in",
            "violation.name",
            "violation.pointer",
            "violation.path",
            "seconds",
            "limit",
            "window",
            "remaining",
            "hex32",
            "uuid",
            "request.method",
            "request.path",
            "now");

    @Override
    public List<Scope> each(String kind) {
        if (!kind.equals("violation")) {
            return List.of();
        }
        return violations.stream()
                .<Scope>map(each ->
                        new RefusalScope(request, world, now, violations, Optional.of(each), serviceCodes, facts))
                .toList();
    }

    @Override
    public JsonNode value(String name) {
        JsonNode fact = facts.get(name);
        if (fact != null) {
            return fact;
        }
        if (name.startsWith("violation.")) {
            return violation
                    .map(each -> ofViolation(each, name.substring("violation.".length())))
                    .orElse(NullNode.instance);
        }
        return switch (name) {
            case "violations" ->
                text(violations.stream().map(Violation::message).collect(Collectors.joining("; ")));
            case "hex32" -> text(world.nextHex32());
            case "uuid" -> text(world.nextUuid());
            case "request.method" -> text(request.method());
            case "request.path" -> text(request.path());
            case "now" -> text(now.toString());
            default -> IntNode.valueOf(0);
        };
    }

    private JsonNode ofViolation(Violation each, String name) {
        return switch (name) {
            case "message" -> text(each.message());
            case "detail" -> text(each.detail());
            case "code" -> text(each.code().text());
            case "service-code" -> text(serviceCode(each.code().text()));
            case "keyword" -> text(each.keyword());
            case "in" -> text(each.part().keyword());
            case "name" -> text(each.name());
            case "pointer" -> text(each.pointer());
            case "path" -> path(each.pointer());
            default -> NullNode.instance;
        };
    }

    private String serviceCode(String code) {
        return serviceCodes.getOrDefault(code, serviceCodes.getOrDefault("default", code));
    }

    private static ArrayNode path(String pointer) {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        Pointers.steps(pointer).forEach(steps::add);
        return steps;
    }

    private static TextNode text(String value) {
        return TextNode.valueOf(value);
    }
}
