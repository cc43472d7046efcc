package dev.understudy.engine.behaviour.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.ProblemSink;
import dev.understudy.engine.exchange.Preferences;
import dev.understudy.engine.http.Breakage;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Pointers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads fault rules, of a behaviour file or of the administration. Types and ranges are the business of the schemas that
 * describe them; what is looked at here is whether the contracts know what a rule speaks of.
 */
public final class FaultReader {
    private final Map<String, Api> apis;

    /** @param apis what rules may be about, by name */
    public FaultReader(Map<String, Api> apis) {
        this.apis = Map.copyOf(apis);
    }

    /**
     * Reads one rule.
     *
     * @param id for a rule that names none
     * @param place JSON Pointer to the rule, put before those of its problems
     * @return empty when there was a problem
     */
    public Optional<FaultRule> read(JsonNode node, String id, String place, ProblemSink problems) {
        boolean[] sound = {true};
        ProblemSink sink = (code, pointer, message) -> {
            sound[0] = false;
            problems.add(code, place + pointer, message);
        };
        Target target = target(node);
        List<Operation> scope = scope(target, sink);
        Effect effect = effect(node, sink);
        if (sound[0] && !scope.isEmpty() && scope.stream().noneMatch(effect::isDocumentedBy)) {
            undocumented(effect, scope, sink);
        }
        FaultRule rule = new FaultRule(node.path("id").asText(id), target, occasion(node), effect);
        return sound[0] ? Optional.of(rule) : Optional.empty();
    }

    private static Target target(JsonNode node) {
        JsonNode when = node.path("when");
        return new Target(
                text(node.path("api")),
                text(node.path("operation")),
                texts(when.path("path")),
                texts(when.path("query")),
                texts(when.path("headers")));
    }

    private static Occasion occasion(JsonNode node) {
        return new Occasion(
                node.path("after").asLong(0),
                node.has("first") ? Optional.of(node.get("first").asLong()) : Optional.empty(),
                Math.max(1, node.path("every").asLong(1)),
                node.path("probability").asDouble(1),
                node.path("seed").asLong(0));
    }

    private static Effect effect(JsonNode node, ProblemSink problems) {
        Optional<Duration> delay = text(node.path("delay")).flatMap(Preferences::duration);
        if (node.has("delay") && delay.isEmpty()) {
            problems.add(
                    "bad-duration",
                    "/delay",
                    "expected an ISO 8601 duration up to " + Preferences.MAX_DELAY + " such as PT0.5S, got "
                            + node.get("delay"));
        }
        Optional<Breakage> breakage = text(node.path("fault")).flatMap(Breakage::named);
        if (node.has("fault") && breakage.isEmpty()) {
            problems.add(
                    "unknown-fault", "/fault", "expected one of " + Breakage.names() + ", got " + node.get("fault"));
        }
        Optional<Integer> status =
                node.has("status") ? Optional.of(node.get("status").asInt()) : Optional.empty();
        Optional<String> example = text(node.path("example"));
        if (status.isEmpty() && example.isEmpty() && !node.has("delay") && !node.has("fault")) {
            problems.add("no-effect", "", "expected status, example, delay or fault: the rule does nothing");
        }
        return new Effect(status, example, delay.orElse(Duration.ZERO), breakage);
    }

    /** The operations that a rule may act on. */
    private List<Operation> scope(Target target, ProblemSink problems) {
        if (target.api().isPresent() && !apis.containsKey(target.api().get())) {
            problems.add(
                    "unknown-api",
                    "/api",
                    "there is no API \"" + target.api().get() + "\", only " + new TreeSet<>(apis.keySet()));
            return List.of();
        }
        List<Operation> operations = apis.entrySet().stream()
                .filter(entry -> target.api().map(entry.getKey()::equals).orElse(true))
                .flatMap(entry -> entry.getValue().operations().stream())
                .toList();
        List<Operation> named = operations.stream()
                .filter(operation ->
                        target.operation().map(operation.id()::equals).orElse(true))
                .toList();
        if (named.isEmpty()) {
            problems.add(
                    "unknown-operation",
                    "/operation",
                    "there is no operation \"" + target.operation().orElse("") + "\", only "
                            + operations.stream().map(Operation::id).collect(Collectors.joining(", ")));
        }
        return named;
    }

    private static void undocumented(Effect effect, List<Operation> scope, ProblemSink problems) {
        boolean isStatus = effect.status().isPresent()
                && scope.stream()
                        .noneMatch(each -> each.response(effect.status().get()).isPresent());
        String known = scope.stream()
                .flatMap(operation -> operation.responses().stream())
                .flatMap(response -> isStatus
                        ? List.of(response.status().text()).stream()
                        : response.contents().stream()
                                .flatMap(content -> content.examples().stream())
                                .map(example -> response.status().text() + " " + example.name()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        problems.add(
                isStatus ? "undocumented-status" : "unknown-example",
                isStatus ? "/status" : "/example",
                "no operation that the rule is about documents it; they document " + known);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    /** The rules of a behaviour file, by JSON Pointers from its root. */
    static List<FaultRule> readAll(Api api, String name, JsonNode list, String place, ProblemSink problems) {
        FaultReader reader = new FaultReader(Map.of(name, api));
        return IntStream.range(0, list.size())
                .mapToObj(i -> reader.read(list.get(i), "fault-" + (i + 1), Pointers.child(place, i), problems))
                .flatMap(Optional::stream)
                .toList();
    }
}
