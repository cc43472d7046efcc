package dev.understudy.cli;

import dev.understudy.engine.Mount;
import dev.understudy.engine.behaviour.BehaviourSwitch;
import dev.understudy.engine.behaviour.Switches;
import dev.understudy.engine.conformance.Suggestion;
import dev.understudy.engine.spec.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers to open questions that {@code --switch} gives, as {@code knock.time-bounds=included}. */
final class SwitchChoice {

    private SwitchChoice() {}

    /**
     * The mounts with their switches set. Where one contract is served, its name may be left out.
     *
     * @param options as typed
     */
    static List<Mount> set(List<Mount> mounts, List<String> options) {
        Map<String, Map<String, String>> byContract = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw misuse("expected NAME.SWITCH=VALUE, got \"" + option + "\"");
            }
            String name = option.substring(0, equals);
            Contract contract = contract(mounts, name);
            String value = option.substring(equals + 1);
            BehaviourSwitch known = named(contract, name.substring(name.indexOf('.') + 1));
            if (!known.values().contains(value)) {
                throw misuse(
                        "\"" + known.name() + "\" has no value \"" + value + "\"; " + known(value, known.values()));
            }
            byContract
                    .computeIfAbsent(contract.document().name(), key -> new LinkedHashMap<>())
                    .put(known.name(), value);
        }
        List<Mount> set = new ArrayList<>();
        for (Mount mount : mounts) {
            Map<String, String> choices =
                    byContract.getOrDefault(mount.contract().document().name(), Map.of());
            set.add(new Mount(mount.prefix(), Switches.set(mount.contract(), choices), mount.stages()));
        }
        return set;
    }

    private static Contract contract(List<Mount> mounts, String name) {
        if (name.indexOf('.') < 0 && mounts.size() == 1) {
            return mounts.get(0).contract();
        }
        List<String> known =
                mounts.stream().map(mount -> mount.contract().document().name()).toList();
        String wanted = name.substring(0, Math.max(0, name.indexOf('.')));
        int index = known.indexOf(wanted);
        if (index < 0) {
            throw misuse("nothing that is served is called \"" + wanted + "\"; " + known(wanted, known));
        }
        return mounts.get(index).contract();
    }

    private static BehaviourSwitch named(Contract contract, String name) {
        List<BehaviourSwitch> known = Switches.of(contract);
        return known.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> misuse(contract.document().name() + " has no switch \"" + name + "\"; "
                        + known(name, known.stream().map(BehaviourSwitch::name).toList())));
    }

    private static String known(String word, List<String> known) {
        Optional<String> suggestion = Suggestion.of(word, known);
        return suggestion.map(name -> "did you mean " + name + "? ").orElse("")
                + (known.isEmpty() ? "there are none" : "There are " + String.join(", ", known));
    }

    private static CommandFailure misuse(String message) {
        return CommandFailure.of(ExitCode.MISUSE, "--switch: " + message);
    }
}
