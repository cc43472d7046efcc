package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.understudy.engine.behaviour.lifecycle.CommandOutcome;
import dev.understudy.engine.behaviour.lifecycle.EventOutcome;
import dev.understudy.engine.behaviour.lifecycle.Input;
import dev.understudy.engine.behaviour.lifecycle.Lifecycle;
import dev.understudy.engine.behaviour.lifecycle.ProblemSink;
import dev.understudy.engine.behaviour.lifecycle.RunHistory;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.template.Template;
import dev.understudy.engine.time.InstantText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life that items of a resource lead. An item keeps the history of its run under a key of its own; what the run is at
 * an instant is computed from that and put into the item, each time it is shown.
 *
 * @param created where a new item, or one of the seed, says when it was created
 * @param shown places of the item, and what the state puts there
 * @param steps the templates of steps, by kind
 * @param known what was computed last for a history, good until the run's next change; ended runs cost nothing any more
 */
record Life(
        Lifecycle lifecycle,
        String created,
        Map<JsonPointer, Template> shown,
        Map<String, Template> steps,
        InstantText instants,
        Cache<RunHistory, Shown> known) {
    /** What an item may bring along; it is not shown. */
    static final String PLAN = "plan";

    static final String INPUTS = "inputs";
    private static final String HISTORY = "$history";

    /**
     * An item as it is from one instant until another.
     *
     * @param until empty for ever
     */
    record Shown(ObjectNode item, Instant from, Optional<Instant> until) {
        boolean isOf(Instant now) {
            return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
        }
    }

    static Life of(
            Lifecycle lifecycle,
            String created,
            Map<JsonPointer, Template> shown,
            Map<String, Template> steps,
            InstantText instants) {
        Cache<RunHistory, Shown> known =
                Caffeine.newBuilder().weakKeys().softValues().build();
        return new Life(lifecycle, created, shown, steps, instants, known);
    }

    /** The item with its history, ready to be kept. */
    ObjectNode begun(ObjectNode item, Instant now) {
        ObjectNode kept = item.deepCopy();
        JsonNode plan = kept.path(PLAN);
        Instant start =
                kept.at(created).isTextual() ? Instant.parse(kept.at(created).textValue()) : now;
        RunHistory history = new RunHistory(
                start, lifecycle.config().plan(plan, "", (code, pointer, message) -> {}), inputs(kept.path(INPUTS)));
        kept.remove(List.of(PLAN, INPUTS));
        return with(kept, history);
    }

    /** Tells what in an item of the seed cannot be read: its creation, its plan, what it received. */
    void check(ObjectNode item, ProblemSink problems) {
        checkInstant(item.at(created), created, problems);
        lifecycle.config().plan(item.path(PLAN), "/" + PLAN, problems);
        for (int i = 0; i < item.path(INPUTS).size(); i++) {
            String pointer = "/" + INPUTS + "/" + i + "/at";
            checkInstant(item.at(pointer), pointer, problems);
        }
    }

    private static void checkInstant(JsonNode text, String pointer, ProblemSink problems) {
        if (Order.instant(text).isEmpty()) {
            problems.add(
                    "bad-instant", pointer, "expected an instant such as @-PT5M or 2030-01-31T09:30:00Z, got " + text);
        }
    }

    /** The item as it is at an instant. Must not be changed. */
    ObjectNode shown(ObjectNode kept, Instant now) {
        RunHistory history = history(kept);
        Shown last = known.getIfPresent(history);
        if (last == null || !last.isOf(now)) {
            last = new Shown(compute(kept, history, now), now, lifecycle.nextChange(history, now));
            known.put(history, last);
        }
        return last.item();
    }

    private ObjectNode compute(ObjectNode kept, RunHistory history, Instant now) {
        StateScope scope = new StateScope(lifecycle.at(history, now), steps, instants);
        ObjectNode item = kept.deepCopy();
        item.remove(HISTORY);
        shown.forEach((pointer, template) -> {
            JsonNode value = template.fill(scope);
            JsonNode parent = item.at(pointer.head());
            if (parent instanceof ObjectNode object && !value.isMissingNode()) {
                object.set(Pointers.last(pointer.toString()), value);
            }
        });
        return item;
    }

    CommandOutcome command(ObjectNode kept, String name, Instant now) {
        return lifecycle.command(history(kept), name, now);
    }

    EventOutcome event(ObjectNode kept, String type, JsonNode payload, Instant now) {
        return lifecycle.event(history(kept), type, payload, now);
    }

    /** The item with another history. */
    static ObjectNode with(ObjectNode kept, RunHistory history) {
        ObjectNode changed = kept.deepCopy();
        changed.putPOJO(HISTORY, history);
        return changed;
    }

    private static RunHistory history(ObjectNode kept) {
        if (kept.get(HISTORY) instanceof POJONode node && node.getPojo() instanceof RunHistory history) {
            return history;
        }
        throw new IllegalStateException("An item without a history");
    }

    private static List<Input> inputs(JsonNode list) {
        List<Input> inputs = new ArrayList<>();
        list.forEach(input -> Order.instant(input.path("at"))
                .ifPresent(at -> inputs.add(
                        input.has("command")
                                ? new Input.Command(input.get("command").asText(), at)
                                : new Input.Event(input.path("event").asText(), input.path("payload"), at))));
        return inputs;
    }
}
