package dev.understudy.engine.journal;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.trace.TraceNote;
import dev.understudy.engine.validate.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An exchange that is over. Holds the request as it came, credentials included: whoever shows it must hide them.
 *
 * @param id rises with every exchange of an engine
 * @param world in which the request was answered
 * @param credential short hash of the caller's credential; {@code nobody} without one
 * @param instant when it came, by its world's clock
 * @param api name of the contract that it was routed by; empty when it belongs to none
 * @param operation operationId; empty when it was routed to none
 * @param response as it was made, before a fault broke it on its way
 * @param refusal the name by which the request was refused; empty when it was not
 * @param violations of the contract, by the request
 * @param took the engine's own time, without the network's and without a delay that was asked for
 * @param passage what is known of an exchange that passed a proxy; empty for a mock's, which are whole, and judged when asked
 */
public record Recorded(
        long id,
        String world,
        String credential,
        Instant instant,
        Optional<String> api,
        Optional<String> operation,
        MockRequest request,
        MockResponse response,
        Optional<String> refusal,
        List<Violation> violations,
        List<TraceNote> trace,
        Duration took,
        Optional<Passage> passage) {
    private static final int FIXED_BYTES = 2_048;
    private static final int VIOLATION_BYTES = 1_024;

    /** An exchange of a mock. */
    public Recorded(
            long id,
            String world,
            String credential,
            Instant instant,
            Optional<String> api,
            Optional<String> operation,
            MockRequest request,
            MockResponse response,
            Optional<String> refusal,
            List<Violation> violations,
            List<TraceNote> trace,
            Duration took) {
        this(
                id,
                world,
                credential,
                instant,
                api,
                operation,
                request,
                response,
                refusal,
                violations,
                trace,
                took,
                Optional.empty());
    }

    /** How long the body of the request was, though perhaps not all of it was kept. */
    public long requestBytes() {
        return passage.map(Passage::requestBytes).orElse((long) request.body().length);
    }

    /** How long the body of the answer was, likewise. */
    public long responseBytes() {
        return passage.map(Passage::responseBytes).orElse((long) response.body().length);
    }

    /** What could not be judged, and why, for people; empty when all was. */
    public List<String> unjudged() {
        return passage.map(Passage::unjudged).orElse(List.of());
    }

    /** Roughly what it takes in memory. */
    long bytes() {
        return FIXED_BYTES
                + (long) request.body().length
                + response.body().length
                + request.target().length()
                + (long) (violations.size()
                                + passage.map(seen -> seen.violations().size()).orElse(0))
                        * VIOLATION_BYTES
                + bytes(request.headers())
                + bytes(response.headers());
    }

    private static long bytes(Headers headers) {
        AtomicLong characters = new AtomicLong();
        headers.forEach((name, value) -> characters.addAndGet(name.length() + value.length()));
        return characters.get();
    }
}
