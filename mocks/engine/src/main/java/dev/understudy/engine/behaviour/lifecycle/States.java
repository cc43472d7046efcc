package dev.understudy.engine.behaviour.lifecycle;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of an API, by name. Several may have one role; the first of them is the one that plans lead to. */
final class States {
    private final Map<String, Role> roles;
    private final Map<Role, String> names = new EnumMap<>(Role.class);

    States(Map<String, Role> roles) {
        this.roles = new LinkedHashMap<>(roles);
        roles.forEach((name, role) -> names.putIfAbsent(role, name));
    }

    Set<String> names() {
        return roles.keySet();
    }

    Optional<Role> roleOf(String name) {
        return Optional.ofNullable(roles.get(name));
    }

    /** Whether the API has a state of its own for the role. */
    boolean has(Role role) {
        return names.containsKey(role);
    }

    String nameOf(Role role) {
        String name = names.get(role);
        if (name != null) {
            return name;
        }
        return role == role.standIn() ? role.text() : nameOf(role.standIn());
    }

    /** What a run does while it is in the role. */
    Activity activity(Role role) {
        return new Activity(role, nameOf(role), role == Role.RUNNING, Optional.empty());
    }

    static States read(ConfigNode node, ConfigNode phases) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String name : node.keys()) {
            ConfigNode role = node.child(name);
            Role.named(role.text(""))
                    .ifPresentOrElse(
                            known -> roles.put(name, known),
                            () -> role.problem("bad-lifecycle", "expected a role such as running, got " + role.json()));
        }
        if (!node.isPresent()) {
            for (int i = 0; i < phases.size(); i++) {
                Role role = i == phases.size() - 1 ? Role.SUCCEEDED : Role.RUNNING;
                roles.putIfAbsent(phases.child(i).child("state").text(""), role);
            }
        }
        for (Role needed : new Role[] {Role.RUNNING, Role.SUCCEEDED}) {
            if (!roles.containsValue(needed)) {
                node.problem("bad-lifecycle", "no state has the role " + needed.text());
            }
        }
        return new States(roles);
    }
}
