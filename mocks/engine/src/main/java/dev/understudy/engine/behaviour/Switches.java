package dev.understudy.engine.behaviour;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.BehaviourSource;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.spec.SourceFile;
import dev.understudy.engine.spec.SpecException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code switches} of a behaviour file. They are set before anything else is read from it. */
public final class Switches {
    private static final String KEY = "switches";

    private Switches() {}

    /** The switches of a contract, in the order of the file. */
    public static List<BehaviourSwitch> of(Contract contract) {
        return contract.behaviour().tree().path(KEY).properties().stream()
                .map(entry -> BehaviourSwitch.read(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The contract with its behaviour file as the choices have it.
     *
     * @param choices values by the names of switches; switches that it does not name have their usual value
     * @throws SpecException when there is no such switch or value, or a switch changes what is not there
     */
    public static Contract set(Contract contract, Map<String, String> choices) {
        Problems problems = new Problems();
        Map<String, BehaviourSwitch> switches = new LinkedHashMap<>();
        of(contract).forEach(each -> switches.put(each.name(), each));
        JsonNode tree = contract.behaviour().tree().deepCopy();
        choices.forEach((name, value) -> {
            BehaviourSwitch known = switches.get(name);
            String place = Pointers.child("/" + KEY, name);
            if (known == null) {
                String there =
                        switches.isEmpty() ? "there are none" : "there are " + String.join(", ", switches.keySet());
                problems.add(
                        "unknown-switch",
                        contract.behaviour().locate("/" + KEY),
                        contract.document().name() + " has no switch \"" + name + "\"; " + there);
            } else if (!known.values().contains(value)) {
                problems.add(
                        "unknown-switch",
                        contract.behaviour().locate(place),
                        "the switch \"" + name + "\" has no value \"" + value + "\"; there are "
                                + String.join(", ", known.values()));
            } else {
                known.otherwise()
                        .getOrDefault(value, Map.of())
                        .forEach((pointer, edit) -> edit(
                                contract, tree, pointer, edit, Pointers.child(place + "/otherwise", value), problems));
            }
        });
        problems.throwIfAny();
        return choices.isEmpty() ? contract : with(contract, tree);
    }

    private static void edit(
            Contract contract, JsonNode tree, String pointer, JsonNode value, String place, Problems problems) {
        if (!(tree.at(JsonPointer.compile(Pointers.parent(pointer))) instanceof ObjectNode parent)) {
            problems.add(
                    "dangling-pointer",
                    contract.behaviour().locate(Pointers.child(place, pointer)),
                    "this file has no mapping above \"" + pointer + "\"");
        } else if (value.isNull()) {
            parent.remove(Pointers.last(pointer));
        } else {
            parent.set(Pointers.last(pointer), value);
        }
    }

    /** Problems of what a switch has changed are told at the place it was changed, or the nearest one above. */
    private static Contract with(Contract contract, JsonNode tree) {
        BehaviourSource behaviour = contract.behaviour();
        BehaviourSource changed = new BehaviourSource(
                behaviour.source().map(file -> new SourceFile(file.name(), file.text(), tree)), behaviour.siblings());
        return new Contract(contract.document(), contract.api(), changed);
    }
}
