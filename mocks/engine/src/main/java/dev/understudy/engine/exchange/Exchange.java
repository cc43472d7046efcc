package dev.understudy.engine.exchange;

import dev.understudy.engine.http.Breakage;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.state.Credential;
import dev.understudy.engine.state.World;
import dev.understudy.engine.trace.Trace;
import dev.understudy.engine.validate.RequestValues;
import dev.understudy.engine.validate.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request on its way to its answer: what is known of it so far. Belongs to one thread. */
public final class Exchange {
    private final MockRequest request;
    private Instant instant;
    private final Operation operation;
    private final Map<String, String> pathVariables;
    private Preferences preferences;
    private final Headers.Builder responseHeaders = Headers.builder();
    private QueryString query;
    private Credential credential = Credential.nobody();
    private World world;
    private Duration delay = Duration.ZERO;
    private Optional<Breakage> breakage = Optional.empty();
    private final Trace trace = new Trace();
    private final List<Violation> violations = new ArrayList<>();
    private Optional<RequestValues> values = Optional.empty();

    /**
     * Starts an exchange that was routed to an operation.
     *
     * @param pathVariables raw, percent-encoded
     * @param world the one of requests that nobody has claimed yet
     */
    public Exchange(
            MockRequest request,
            Operation operation,
            Map<String, String> pathVariables,
            Preferences preferences,
            World world) {
        this.request = request;
        this.instant = world.clock().instant();
        this.operation = operation;
        this.pathVariables = pathVariables;
        this.preferences = preferences;
        this.query = QueryString.parse(request.query());
        this.world = world;
    }

    public MockRequest request() {
        return request;
    }

    /** When the request came, by the clock of its world. */
    public Instant instant() {
        return instant;
    }

    public Operation operation() {
        return operation;
    }

    public Map<String, String> pathVariables() {
        return pathVariables;
    }

    public Preferences preferences() {
        return preferences;
    }

    /** Decides the answer instead of the request. */
    public void overrule(Preferences decided) {
        preferences = decided;
    }

    public QueryString query() {
        return query;
    }

    public void query(QueryString rewritten) {
        query = rewritten;
    }

    public Credential credential() {
        return credential;
    }

    public World world() {
        return world;
    }

    /** Says who is calling, and with that which world the request belongs to. */
    public void identify(Credential caller, World home) {
        credential = caller;
        if (home != world) {
            world = home;
            instant = home.clock().instant();
        }
    }

    /** Makes the answer wait, whatever it will be; on top of what was asked for. */
    public void delay(Duration more) {
        delay = delay.plus(more);
    }

    /** Breaks the answer on its way, whatever it will be. */
    public void breakAnswer(Breakage how) {
        breakage = Optional.of(how);
    }

    /** An answer, late and broken as was decided. */
    public MockResponse applied(MockResponse response) {
        MockResponse late =
                delay.isZero() ? response : response.after(response.delay().plus(delay));
        return breakage.map(late::broken).orElse(late);
    }

    /** Why the answer is as it is. */
    public Trace trace() {
        return trace;
    }

    /** What the request says; empty until it was read. */
    public Optional<RequestValues> values() {
        return values;
    }

    public void values(RequestValues read) {
        values = Optional.of(read);
    }

    /** Notes a violation that was found before the request is judged as a whole. */
    public void note(Violation violation) {
        violations.add(violation);
    }

    /** What was noted so far. */
    public List<Violation> violations() {
        return violations;
    }

    /** Puts a header on the answer, whatever it will be. */
    public void respondWith(String name, String value) {
        responseHeaders.set(name, value);
    }

    public Headers responseHeaders() {
        return responseHeaders.build();
    }
}
