package dev.understudy.contracttests.provider.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.cloudflare.model.InstanceError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has become of one step so far. For one thread. */
public final class StepTrace {
    private final Step step;
    private final Instant start;
    private final Instant due;
    private final List<Try> tries = new ArrayList<>();
    private Optional<Instant> end = Optional.empty();
    private Optional<InstanceError> error = Optional.empty();
    private Optional<JsonNode> payload = Optional.empty();

    /** @param end empty while the try is in flight */
    public record Try(Instant start, Optional<Instant> end, Optional<InstanceError> error) {}

    /** @param due when the step is over if nothing happens; of no meaning for tasks */
    StepTrace(Step step, Instant start, Instant due) {
        this.step = step;
        this.start = start;
        this.due = due;
    }

    public Step step() {
        return step;
    }

    public Instant start() {
        return start;
    }

    /** When a sleep or a wait was over, or will be as far as is known. */
    public Instant endOrDue() {
        return end.orElse(due);
    }

    /** Empty until the step has ended. */
    public Optional<Instant> end() {
        return end;
    }

    /** Why it failed; empty when it did not. */
    public Optional<InstanceError> error() {
        return error;
    }

    /** Of the event that was waited for; empty until it has come. */
    public Optional<JsonNode> payload() {
        return payload;
    }

    public List<Try> tries() {
        return List.copyOf(tries);
    }

    void tryBegins(Instant at) {
        tries.add(new Try(at, Optional.empty(), Optional.empty()));
    }

    void tryEnds(Instant at, Optional<InstanceError> why) {
        Try last = tries.remove(tries.size() - 1);
        tries.add(new Try(last.start(), Optional.of(at), why));
    }

    void receives(JsonNode what) {
        payload = Optional.of(what);
    }

    void ends(Instant at, Optional<InstanceError> why) {
        end = Optional.of(at);
        error = why;
    }
}
