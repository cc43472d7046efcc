package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing that a run does. */
public sealed interface Step {

    /** The API's word for steps of this sort. */
    String type();

    String name();

    /** Whether the run goes on when the step fails. */
    boolean isOptional();

    /**
     * Work that may fail and be repeated.
     *
     * @param attempts what becomes of each, at least one; the last stands for all that follow
     * @param timeout of each attempt; empty when it may take any time
     * @param output when it succeeds
     */
    record Task(
            String type,
            String name,
            boolean isOptional,
            List<Attempt> attempts,
            Retries retries,
            Optional<Duration> timeout,
            Optional<JsonNode> output)
            implements Step {

        /** @param number from 1 */
        Attempt attempt(int number) {
            return attempts.get(Math.min(number, attempts.size()) - 1);
        }
    }

    /** @param error empty when the attempt succeeds */
    record Attempt(Duration duration, Optional<RunError> error) {}

    /** Lasts for a time that is counted also while the run is paused. */
    record Sleep(String type, String name, Span span) implements Step {
        @Override
        public boolean isOptional() {
            return false;
        }
    }

    /** @param event the type of event that ends it; the event's payload becomes the output, as JSON text */
    record WaitForEvent(String type, String name, boolean isOptional, String event, Duration timeout) implements Step {}

    /**
     * A time spent in a state, of which the list of steps shows nothing.
     *
     * @param changes what it brings along, by JSON Pointer into the item that leads this life
     */
    record Phase(Role role, String state, Span span, Map<String, JsonNode> changes) implements Step {
        @Override
        public String type() {
            return state;
        }

        @Override
        public String name() {
            return state;
        }

        @Override
        public boolean isOptional() {
            return false;
        }
    }

    /** A time, or the instant of its end: whichever is later. */
    record Span(Duration duration, Optional<Instant> until) {

        Instant endFrom(Instant start) {
            Instant end = Instants.later(start, duration);
            return until.isPresent() && until.get().isAfter(end) ? until.get() : end;
        }
    }
}
