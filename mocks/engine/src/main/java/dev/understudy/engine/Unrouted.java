package dev.understudy.engine;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.refuse.ProblemDetails;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.route.Router;
import dev.understudy.engine.state.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers the requests that no operation is for, in the shape of the API that they come nearest to. */
final class Unrouted {
    private final List<ServedApi> apis;
    private final boolean cors;

    Unrouted(List<ServedApi> apis, boolean cors) {
        this.apis = apis;
        this.cors = cors;
    }

    /** To a method that the path does not have. */
    MockResponse methodNotAllowed(MockRequest request, Router.OtherMethods<Routes.Target> others, World world) {
        Set<String> allowed = new TreeSet<>(others.allowed());
        allowed.add("OPTIONS");
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        if (cors && Cors.isPreflight(request)) {
            return Cors.preflight(request, allowed);
        }
        String allow = String.join(", ", allowed);
        if (request.method().equals("OPTIONS")) {
            return new MockResponse(204, Headers.of("Allow", allow), new byte[0]);
        }
        MockResponse refusal = refuse(request, others.example().api(), RefusalName.METHOD_NOT_ALLOWED, world);
        return refusal.withHeaders(refusal.headers().with("Allow", allow));
    }

    /** To a path that no contract has. */
    MockResponse unknownPath(MockRequest request, World world) {
        Optional<ServedApi> api = apiOf(request.path());
        if (api.isPresent()) {
            return refuse(request, api.get(), RefusalName.UNKNOWN_PATH, world);
        }
        String served = apis.stream()
                .flatMap(each -> Routes.bases(each).stream())
                .map(base -> base.isEmpty() ? "/" : base)
                .distinct()
                .collect(Collectors.joining(", "));
        return ProblemDetails.of(
                404,
                RefusalName.UNKNOWN_PATH.text(),
                RefusalName.UNKNOWN_PATH.title(),
                "Nothing is served at " + request.path() + ". Served are paths below " + served);
    }

    private static MockResponse refuse(MockRequest request, ServedApi api, RefusalName name, World world) {
        return api.refusals()
                .render(
                        Refusal.of(name.text()),
                        api.asSeenByService(request),
                        Optional.empty(),
                        world,
                        world.clock().instant());
    }

    /** The API whose prefix the path has; the longest when there are several. */
    Optional<ServedApi> apiOf(String path) {
        ServedApi best = null;
        for (ServedApi api : apis) {
            boolean below = api.prefix().isEmpty() || path.equals(api.prefix()) || path.startsWith(api.prefix() + "/");
            if (below && (best == null || api.prefix().length() > best.prefix().length())) {
                best = api;
            }
        }
        return Optional.ofNullable(best);
    }
}
