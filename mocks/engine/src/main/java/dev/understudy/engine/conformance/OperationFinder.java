package dev.understudy.engine.conformance;

import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.route.Router;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * From method and path to the operation. The path may begin with the path of a server that the contract names, with
 * nothing, or with the contract's name, as a mock of several contracts serves it.
 */
final class OperationFinder {
    private final Router<Operation> routes;
    private final Set<String> bases = new LinkedHashSet<>();

    OperationFinder(Api api) {
        bases.addAll(api.serverPaths());
        api.serverPaths().forEach(path -> bases.add("/" + api.name() + path));
        bases.add("");
        Router.Builder<Operation> builder = Router.builder();
        for (String base : bases) {
            api.operations().forEach(operation -> builder.add(operation.method(), base + operation.path(), operation));
        }
        routes = builder.build();
    }

    Router.Match<Operation> find(String method, String path) {
        Router.Match<Operation> match = routes.match(method, path);
        return method.equals("HEAD") && !(match instanceof Router.Found<Operation>) ? routes.match("GET", path) : match;
    }

    /** What a path should begin with; empty when it may begin with anything. */
    String usualBase() {
        return bases.iterator().next();
    }
}
