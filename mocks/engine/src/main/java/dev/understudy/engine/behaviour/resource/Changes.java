package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.behaviour.lifecycle.Plan;
import dev.understudy.engine.behaviour.lifecycle.ProblemSink;
import dev.understudy.engine.behaviour.lifecycle.RunState.Entered;
import dev.understudy.engine.behaviour.lifecycle.Step.Phase;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an item becomes as it passes from state to state: each brings along what the lifecycle says of it, then what the
 * item's own plan says.
 *
 * @param stateAt where an item holds its state, so that it goes on from there; empty when it begins with its plan
 * @param usual by state and place: what entering it changes; under {@link #ANY} what every phase does, the next one in the
 *     same state, too
 */
record Changes(Optional<JsonPointer> stateAt, Map<String, Map<String, Template>> usual) {
    static final Changes NONE = new Changes(Optional.empty(), Map.of());
    /** Stands for every state, and for every phase. */
    static final String ANY = "*";

    private static final String APPEND = "-";

    /** The state that an item says it is in; empty when it says none, and its plan decides. */
    Optional<String> heldBy(ObjectNode item) {
        return stateAt.map(item::at).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** Tells what in the changes of an item's plan cannot be filled in. */
    void check(Plan plan, String pointer, ProblemSink problems) {
        List<Map<String, JsonNode>> all = new ArrayList<>(List.of(plan.ending().changes()));
        plan.steps().forEach(step -> {
            if (step instanceof Phase phase) {
                all.add(phase.changes());
            }
        });
        all.forEach(each -> each.forEach((at, value) -> Template.compile(value, "", (name, place) -> {
            if (!EnteredScope.knows(name)) {
                String known = "; there are " + EnteredScope.KNOWN;
                problems.add("unknown-placeholder", pointer, "nothing is called ${" + name + "}" + known);
            }
        })));
    }

    /**
     * Changes an item into what it is after all that was entered.
     *
     * @param isHeld whether the item is already as its first state has it
     * @param dangling is told each place that the item does not have
     */
    void apply(ObjectNode item, List<Entered> entered, boolean isHeld, StateScope scope, Consumer<String> dangling) {
        if (isHeld && entered.isEmpty()) {
            return; // the clock was moved back to before the item
        }
        String before = isHeld ? entered.get(0).state() : "";
        for (Entered one : isHeld ? entered.subList(1, entered.size()) : entered) {
            EnteredScope holes = new EnteredScope(scope, item, one.since());
            fill(item, ANY, holes, dangling);
            if (!one.state().equals(before)) {
                fill(item, one.state(), holes, dangling);
            }
            before = one.state();
            one.changes()
                    .forEach((at, value) -> set(
                            item,
                            at,
                            Template.compile(value, "", (name, pointer) -> {}).fill(holes),
                            dangling));
        }
        stateAt.ifPresent(at -> set(item, at.toString(), scope.value("state"), dangling));
    }

    private void fill(ObjectNode item, String state, EnteredScope holes, Consumer<String> dangling) {
        usual.getOrDefault(state, Map.of()).forEach((at, value) -> set(item, at, value.fill(holes), dangling));
    }

    private static void set(ObjectNode item, String pointer, JsonNode value, Consumer<String> dangling) {
        JsonNode parent = item.at(Pointers.parent(pointer));
        String last = Pointers.last(pointer);
        if (parent instanceof ObjectNode object) {
            if (!value.isMissingNode()) {
                object.set(last, value);
            }
        } else if (parent instanceof ArrayNode array && last.equals(APPEND)) {
            array.add(value);
        } else if (parent instanceof ArrayNode array
                && last.matches("[0-9]{1,4}")
                && Integer.parseInt(last) < array.size()) {
            array.set(Integer.parseInt(last), value);
        } else {
            dangling.accept(pointer);
        }
    }
}
