package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Preferences;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.Worlds;
import dev.understudy.engine.template.AnswerTemplate;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.RequestValues;
import dev.understudy.engine.validate.ResponseJudge;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells what is wrong with an item before it is kept, by showing it: in a world of its own, through every operation that
 * would ever show it, each answer held against the contract.
 *
 * @param shows the operations that show items of the resource
 */
record ItemCheck(Resource resource, List<Show> shows) {
    /** How many changes of one item are looked at; plans are far shorter. */
    private static final int MAX_CHANGES = 1_000;

    /** An operation that shows the resource, and what judges its answers. */
    record Show(Operation operation, ShowingAction action, Supplier<ResponseJudge> judge) {

        /** The values of a request whose path names the item. */
        RequestValues naming(ObjectNode item) {
            Map<String, JsonNode> path = new LinkedHashMap<>();
            for (Parameter parameter : operation.parameters()) {
                if (parameter.in() == ParameterLocation.PATH) {
                    parameter.example().ifPresent(example -> path.put(parameter.name(), example));
                }
            }
            action.enclosure()
                    .parts()
                    .forEach(part -> part.at().ifPresent(at -> path.put(part.parameter(), item.at(at))));
            return new RequestValues(path, Map.of(), Map.of(), Map.of(), Optional.empty());
        }
    }

    /**
     * What is wrong with an item.
     *
     * @param item as the API would show it
     */
    List<Violation> violations(ObjectNode item, Instant now) {
        return violations(item, now, true);
    }

    /**
     * What is wrong with an item.
     *
     * @param item as it was saved
     */
    List<Violation> ofSaved(ObjectNode item, Instant now) {
        return violations(item, now, false);
    }

    private List<Violation> violations(ObjectNode item, Instant now, boolean isAsShown) {
        List<Violation> nameless = nameless(item);
        if (!nameless.isEmpty()) {
            return nameless;
        }
        List<Violation> found = new ArrayList<>(shown(item, now, isAsShown));
        boolean isSound = found.isEmpty();
        resource.life()
                .ifPresent(life -> life.check(resource.withDefaults(item), (code, pointer, message) -> {
                    if (isSound || !item.at(pointer).isMissingNode()) { // else it only follows from what was found
                        found.add(unreadable(pointer, message));
                    }
                }));
        return found;
    }

    /** What is wrong with something that is no item at all. */
    static Violation noItem(JsonNode node) {
        return violation(ViolationCode.WRONG_TYPE, "", "an object", text(node));
    }

    /** The keys that an item lacks. */
    private List<Violation> nameless(ObjectNode item) {
        return resource.keys().stream()
                .filter(pointer -> !item.at(pointer).isTextual()
                        || item.at(pointer).asText().isEmpty())
                .map(pointer -> violation(
                        ViolationCode.REQUIRED, pointer, "a text that tells it from others", text(item.at(pointer))))
                .toList();
    }

    /** What every answer that shows the item would break, now and after each change that is still to come. */
    private List<Violation> shown(ObjectNode item, Instant now, boolean isAsShown) {
        Map<String, Violation> found = new LinkedHashMap<>();
        ObjectNode kept = resource.begun(item, now);
        if (isAsShown) {
            differences("", item, resource.shown(kept, now))
                    .forEach(violation -> found.putIfAbsent(violation.pointer(), violation));
        }
        judge(resource.shown(kept, now), now, found);
        Optional<Instant> instant = resource.nextChange(kept, now);
        for (int i = 0; i < MAX_CHANGES && instant.isPresent() && found.isEmpty(); i++) {
            judge(resource.shown(kept, instant.get()), instant.get(), found);
            instant = resource.nextChange(kept, instant.get());
        }
        return List.copyOf(found.values());
    }

    private void judge(ObjectNode shown, Instant now, Map<String, Violation> found) {
        World scratch = new Worlds(0, MovableClock.frozenAt(now)).world("check");
        for (Show show : shows) {
            MockRequest request = new MockRequest(
                    show.operation().method(), show.operation().path(), Headers.none(), new byte[0], "");
            Exchange exchange =
                    new Exchange(request, show.operation(), Map.of(), Preferences.of(Headers.none()), scratch);
            ActionScope scope = show.action().showing(exchange, show.naming(shown), shown);
            AnswerTemplate answer = show.action().answer();
            String place = place(answer.body().fill(scope), show.action().shown(scope), "/body");
            for (Violation violation : show.judge().get().judge(answer.render(scope))) {
                Violation moved = inItem(violation, place);
                found.putIfAbsent(moved.pointer(), moved);
            }
        }
    }

    /** What was put and would be shown otherwise: what the life cycle computes cannot be set. */
    private static List<Violation> differences(String place, JsonNode put, JsonNode shown) {
        List<Violation> found = new ArrayList<>();
        put.properties().forEach(entry -> {
            String pointer = Pointers.child(place, entry.getKey());
            boolean isHidden = place.isEmpty()
                    && (entry.getKey().equals(Life.PLAN) || entry.getKey().equals(Life.INPUTS));
            JsonNode now = shown.path(entry.getKey());
            if (isHidden && now.isMissingNode()) {
                return;
            }
            if (entry.getValue().isObject() && now.isObject()) {
                found.addAll(differences(pointer, entry.getValue(), now));
            } else if (!isSame(entry.getValue(), now)) {
                found.add(violation(
                        ViolationCode.WRONG_CONSTANT,
                        pointer,
                        text(now) + ", which the life cycle computes from plan, inputs and clock",
                        text(entry.getValue())));
            }
        });
        return found;
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    /** A violation that points into the item, where it is the item that stands there. */
    private static Violation inItem(Violation violation, String place) {
        String pointer = !place.isEmpty() && violation.pointer().startsWith(place)
                ? "/body" + violation.pointer().substring(place.length())
                : violation.pointer();
        return new Violation(
                violation.code(),
                violation.part(),
                violation.part() == MessagePart.BODY ? name(pointer.substring("/body".length())) : violation.name(),
                pointer,
                violation.rule(),
                violation.keyword(),
                violation.expected(),
                violation.got());
    }

    private static String place(JsonNode node, JsonNode wanted, String pointer) {
        if (node.equals(wanted)) {
            return pointer;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String found = place(node.get(i), wanted, Pointers.child(pointer, i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String found = place(entry.getValue(), wanted, Pointers.child(pointer, entry.getKey()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    /** @param message such as {@code expected this, got that} */
    private static Violation unreadable(String pointer, String message) {
        int got = message.lastIndexOf(", got ");
        return got < 0
                ? violation(ViolationCode.MALFORMED, pointer, message, "another")
                : violation(
                        ViolationCode.MALFORMED,
                        pointer,
                        message.substring(0, got).replaceFirst("^expected ", ""),
                        message.substring(got + ", got ".length()));
    }

    private static Violation violation(ViolationCode code, String pointer, String expected, String got) {
        return new Violation(code, MessagePart.BODY, name(pointer), "/body" + pointer, "", "", expected, got);
    }

    private static String name(String pointer) {
        return pointer.isEmpty() ? "" : String.join(".", Pointers.steps(pointer));
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
