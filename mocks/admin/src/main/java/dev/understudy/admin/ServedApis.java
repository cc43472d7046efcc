package dev.understudy.admin;

import dev.understudy.engine.Mount;
import dev.understudy.engine.Traffic;
import dev.understudy.engine.model.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The APIs that a mock serves, or a proxy judges by, by name. */
final class ServedApis {
    private final Map<String, Mount> byName = new LinkedHashMap<>();

    private ServedApis(List<Mount> mounts) {
        mounts.forEach(mount -> byName.put(mount.contract().document().name(), mount));
    }

    static ServedApis of(Traffic traffic) {
        return new ServedApis(traffic.mounts());
    }

    /** In the order in which they are served. */
    Set<String> names() {
        return byName.keySet();
    }

    /** In the same order. */
    List<Mount> all() {
        return List.copyOf(byName.values());
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Optional<Mount> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The models, by the API's name. */
    Map<String, Api> models() {
        Map<String, Api> models = new LinkedHashMap<>();
        byName.forEach((name, mount) -> models.put(name, mount.contract().api()));
        return models;
    }
}
