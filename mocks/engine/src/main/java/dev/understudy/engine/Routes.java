package dev.understudy.engine;

import dev.understudy.engine.model.Operation;
import dev.understudy.engine.route.Router;
import dev.understudy.engine.spec.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the operations of every served API into one routing tree. */
final class Routes {

    private Routes() {}

    /** What a path and method lead to. */
    record Target(ServedApi api, Operation operation) {}

    /** Two documents, or two paths of one, that claim the same route are a problem. */
    static Router<Target> compile(List<ServedApi> apis, Problems problems) {
        Router.Builder<Target> routes = Router.builder();
        for (ServedApi api : apis) {
            for (String base : bases(api)) {
                for (Operation operation : api.contract().api().operations()) {
                    String path = base + operation.path();
                    routes.add(operation.method(), path, new Target(api, operation))
                            .filter(other -> !isSame(other, api, operation))
                            .ifPresent(other -> problems.add(
                                    "duplicate-route",
                                    api.contract().document().locate(operation.pointer()),
                                    operation.method() + " " + path + " is already served by the operation \""
                                            + other.operation().id() + "\" of "
                                            + other.api().contract().api().title()));
                }
            }
        }
        return routes.build();
    }

    /** Whether a route only came twice because two servers of one contract have the same path. */
    private static boolean isSame(Target other, ServedApi api, Operation operation) {
        return other.api().prefix().equals(api.prefix())
                && other.api()
                        .contract()
                        .document()
                        .name()
                        .equals(api.contract().document().name())
                && other.operation().pointer().equals(operation.pointer());
    }

    /** Paths that stand before the contract's own: at the root, the server's path may also be left out. */
    static Set<String> bases(ServedApi api) {
        Set<String> bases = new LinkedHashSet<>();
        for (String serverPath : api.contract().api().serverPaths()) {
            bases.add(api.prefix() + serverPath);
        }
        if (api.prefix().isEmpty()) {
            bases.add("");
        }
        return bases;
    }
}
