package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.scenario.Scenario;
import dev.understudy.verify.subject.Subject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a scenario needs of its provider, told by what it does. It holds anywhere if all that it does is to be refused for what
 * is wrong with the request itself.
 */
final class ScenarioNeeds {
    /** Refusals that do not depend on what a provider keeps. */
    private static final Set<Integer> OF_THE_REQUEST = Set.of(400, 401, 403, 405, 406, 413, 415, 422);

    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}");

    private final Setting setting;
    private final Scenario scenario;

    ScenarioNeeds(Setting setting, Scenario scenario) {
        this.setting = setting;
        this.scenario = scenario;
    }

    /** Why it cannot be played; empty when it can. */
    Optional<String> obstacle() {
        if (scenario.usesAdministration()) {
            return Optional.of("it asks the administration of a mock");
        }
        if (!scenario.switches().isEmpty()) {
            return Optional.of("it is about a mock with a switch set");
        }
        if (calls().anyMatch(call -> operation(call).isEmpty())) {
            return Optional.of("it calls an operation that the contract does not have");
        }
        if (!setting.options().writes() && calls().anyMatch(call -> writes(call))) {
            return Optional.of(Reasons.WRITES);
        }
        if (!setting.options().seeded()) {
            return holdsAnywhere() ? Optional.empty() : Optional.of(Reasons.SEEDED);
        }
        if (asksMock() && !setting.isMock()) {
            return Optional.of("it asks for what only a mock does");
        }
        if (namesInstants() && setting.options().clock().isEmpty()) {
            return Optional.of("it names instants of a world that begins in 2030; --mock-clock lets one begin then");
        }
        return Optional.empty();
    }

    private Stream<Scenario.Call> calls() {
        return scenario.steps().stream().filter(Scenario.Call.class::isInstance).map(Scenario.Call.class::cast);
    }

    private Optional<Operation> operation(Scenario.Call call) {
        return setting.subject().contract().api().operation(call.operation());
    }

    private boolean writes(Scenario.Call call) {
        return operation(call).filter(operation -> !Subject.isSafe(operation)).isPresent();
    }

    private boolean holdsAnywhere() {
        boolean waits = scenario.steps().stream().anyMatch(Scenario.Advance.class::isInstance);
        return !waits
                && calls().allMatch(call -> OF_THE_REQUEST.contains(
                                call.expectation().tree().path("status").asInt())
                        && !call.as().isTextual()
                        && !namesStored(call));
    }

    /** Whether a step names something that only the seed data have. */
    private boolean namesStored(Scenario.Call call) {
        return operation(call)
                .map(operation -> setting.subject().behaviour().names(operation).stream()
                        .anyMatch(name -> call.with().path("path").has(name)))
                .orElse(false);
    }

    private boolean asksMock() {
        return calls().flatMap(call -> Stream.of(
                        call.with().path("headers"), call.expectation().tree().path("headers")))
                .flatMap(headers -> headers.properties().stream())
                .anyMatch(header -> header.getKey().equalsIgnoreCase("Prefer")
                        || header.getKey().startsWith("Understudy-"));
    }

    private boolean namesInstants() {
        return scenario.mode().equals("stateful")
                && calls().filter(
                                call -> call.expectation().tree().path("status").asInt() < 400)
                        .anyMatch(call -> INSTANT.matcher(texts(call)).find());
    }

    private static String texts(Scenario.Call call) {
        JsonNode with = call.with();
        return with.path("query") + " " + with.path("body") + " "
                + call.expectation().tree().path("body");
    }
}
