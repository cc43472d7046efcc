package dev.understudy.contracttests.mutant;

import dev.understudy.engine.http.MockRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request, and what of it mutants care about.
 *
 * @param operation that it is for
 */
record Call(MockRequest request, Operation operation) {
    private static final Pattern PATH = Pattern.compile(
            "(?<before>.*/workflows/)(?<workflow>[^/]+)/instances(/(?<instance>[^/]+)(/status|/events/(?<event>[^/]+))?)?");

    private static final AtomicInteger STRANGERS = new AtomicInteger();

    enum Operation {
        LIST,
        DESCRIBE,
        CREATE,
        BATCH,
        COMMAND,
        EVENT,
        /** None of those of the contract. */
        NONE
    }

    static Call of(MockRequest request) {
        return new Call(request, operation(request));
    }

    boolean is(Operation wanted) {
        return operation == wanted;
    }

    /** Still percent-encoded; empty when it is not sent. */
    Optional<String> query(String name) {
        return pairs().stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    Call without(String name) {
        List<String> others =
                pairs().stream().filter(pair -> !pair.startsWith(name + "=")).toList();
        return to(request.path(), others);
    }

    /** @param value percent-encoded */
    Call with(String name, String value) {
        List<String> pairs = new ArrayList<>(without(name).pairs());
        pairs.add(name + "=" + value);
        return to(request.path(), pairs);
    }

    Call ofInstance(String id) {
        Matcher path = PATH.matcher(request.path());
        return path.matches()
                ? to(
                        request.path().substring(0, path.start("instance"))
                                + id
                                + request.path().substring(path.end("instance")),
                        pairs())
                : this;
    }

    Call inWorkflow(String name) {
        Matcher path = PATH.matcher(request.path());
        return path.matches()
                ? to(path.group("before") + name + request.path().substring(path.end("workflow")), pairs())
                : this;
    }

    /** An event of another type, valid if this one is. */
    Call ofOtherEvent() {
        return to(request.path() + "-lost", pairs());
    }

    /** The instance that this is about, looked at. */
    Call described() {
        Matcher path = PATH.matcher(request.path());
        return path.matches()
                ? of(new MockRequest(
                        "GET",
                        request.path().substring(0, path.end("instance")),
                        request.headers().without("Content-Type"),
                        new byte[0],
                        request.peer()))
                : this;
    }

    /** The same from somebody who has never asked before, and is refused or not as the caller is. */
    Call fromAStranger() {
        return request.headers()
                .first("Authorization")
                .map(value -> of(request.withHeader("Authorization", value + "-" + STRANGERS.incrementAndGet())))
                .orElse(this);
    }

    /** The same with a bearer token. */
    Call as(String token) {
        return of(request.withoutHeader("X-Auth-Key")
                .withoutHeader("X-Auth-Email")
                .withHeader("Authorization", "Bearer " + token));
    }

    Call saying(String json) {
        return of(request.withBody("application/json", json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The command of the body, if it has any. */
    boolean commands(String command) {
        return is(Operation.COMMAND)
                && new String(request.body(), StandardCharsets.UTF_8).contains('"' + command + '"');
    }

    private List<String> pairs() {
        return request.query().isEmpty() ? List.of() : List.of(request.query().split("&"));
    }

    private Call to(String path, List<String> pairs) {
        String target = path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
        return of(new MockRequest(request.method(), target, request.headers(), request.body(), request.peer()));
    }

    private static Operation operation(MockRequest request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return Operation.NONE;
        }
        boolean isOfOne = path.group("instance") != null;
        return switch (request.method()) {
            case "GET" -> ofGet(path, isOfOne);
            case "PATCH" -> request.path().endsWith("/status") ? Operation.COMMAND : Operation.NONE;
            case "POST" -> ofPost(path, isOfOne);
            default -> Operation.NONE;
        };
    }

    private static Operation ofGet(Matcher path, boolean isOfOne) {
        if (!isOfOne) {
            return Operation.LIST;
        }
        return path.end("instance") == path.end() ? Operation.DESCRIBE : Operation.NONE;
    }

    private static Operation ofPost(Matcher path, boolean isOfOne) {
        if (path.group("event") != null) {
            return Operation.EVENT;
        }
        if (!isOfOne) {
            return Operation.CREATE;
        }
        return path.group("instance").equals("batch") ? Operation.BATCH : Operation.NONE;
    }
}
