package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.understudy.engine.behaviour.lifecycle.CommandOutcome;
import dev.understudy.engine.behaviour.lifecycle.EventOutcome;
import dev.understudy.engine.behaviour.lifecycle.Input;
import dev.understudy.engine.behaviour.lifecycle.Lifecycle;
import dev.understudy.engine.behaviour.lifecycle.LifecycleConfig;
import dev.understudy.engine.behaviour.lifecycle.ProblemSink;
import dev.understudy.engine.behaviour.lifecycle.RunHistory;
import dev.understudy.engine.behaviour.lifecycle.RunState;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.index.Look;
import dev.understudy.engine.template.Template;
import dev.understudy.engine.time.InstantText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The life that items of a resource lead. An item keeps the history of its run under a key of its own; what the run is at
 * an instant is computed from that and put into the item, each time it is shown.
 *
 * @param created where a new item, or one of the seed, says when it was created
 * @param shown places of the item, and what the state puts there
 * @param steps the templates of steps, by kind
 * @param changes what its states bring along, if an item says what state it is in
 * @param known what was computed last for a history, good until the run's next change; ended runs cost nothing any more
 */
record Life(
        Lifecycle lifecycle,
        String created,
        Map<JsonPointer, Template> shown,
        Map<String, Template> steps,
        Changes changes,
        InstantText instants,
        Cache<RunHistory, Shown> known) {
    /** What an item may bring along; it is not shown. */
    static final String PLAN = "plan";

    static final String INPUTS = "inputs";
    private static final String HISTORY = "$history";
    /** The plan as it was given, for when the item is saved. */
    private static final String GIVEN_PLAN = "$plan";
    /** When a saved item's history began. */
    private static final String SINCE = "$since";
    /** When every plan has come to its end; still an instant that can be written. */
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

    private static final int MAX_KNOWN = 20_000;

    /** An item as it is from one instant on. */
    record Shown(Look look, Instant from) {
        boolean isOf(Instant now) {
            return !now.isBefore(from) && now.isBefore(look.until());
        }
    }

    static Life of(
            Lifecycle lifecycle,
            String created,
            Map<JsonPointer, Template> shown,
            Map<String, Template> steps,
            Changes changes,
            InstantText instants) {
        Cache<RunHistory, Shown> known =
                Caffeine.newBuilder().weakKeys().maximumSize(MAX_KNOWN).build();
        return new Life(lifecycle, created, shown, steps, changes, instants, known);
    }

    /** The item with its history, ready to be kept. */
    ObjectNode begun(ObjectNode item, Instant now) {
        ObjectNode kept = item.deepCopy();
        RunHistory history = beginning(kept, now, (code, pointer, message) -> {});
        JsonNode plan = kept.path(PLAN);
        kept.remove(List.of(PLAN, INPUTS, SINCE));
        boolean isSettled = history.plan().steps().isEmpty() && history.inputs().isEmpty();
        if (isSettled && changes.heldBy(kept).isPresent()) {
            return kept;
        }
        if (!plan.isMissingNode()) {
            kept.set(GIVEN_PLAN, plan);
        }
        return with(kept, history);
    }

    /** A kept item in the form in which {@link #begun} takes it, its history included. */
    ObjectNode saved(ObjectNode kept) {
        if (!kept.has(HISTORY)) {
            return kept;
        }
        RunHistory history = history(kept);
        ObjectNode saved = kept.deepCopy();
        saved.remove(List.of(HISTORY, GIVEN_PLAN));
        saved.put(SINCE, history.created().toString());
        if (kept.has(GIVEN_PLAN)) {
            saved.set(PLAN, kept.get(GIVEN_PLAN));
        }
        ArrayNode inputs = saved.putArray(INPUTS);
        history.inputs().forEach(input -> inputs.add(saved(input)));
        return saved;
    }

    private static ObjectNode saved(Input input) {
        ObjectNode saved = JsonNodeFactory.instance.objectNode();
        saved.put("at", input.instant().toString());
        if (input instanceof Input.Command command) {
            return saved.put("command", command.name());
        }
        Input.Event event = (Input.Event) input;
        return saved.put("event", event.type()).set("payload", event.payload());
    }

    /** An item that says what state it is in goes on from there; others begin when they were created. */
    private RunHistory beginning(ObjectNode item, Instant now, ProblemSink problems) {
        LifecycleConfig config = lifecycle.config();
        JsonNode plan = item.path(PLAN);
        Optional<String> state = changes.heldBy(item);
        Optional<Instant> since = Order.instant(item.path(SINCE));
        return state.isPresent()
                ? new RunHistory(
                        since.orElse(now),
                        config.planFrom(state.get(), plan, "/" + PLAN, problems),
                        inputs(item.path(INPUTS)))
                : new RunHistory(
                        since.or(() -> Order.instant(item.at(created))).orElse(now),
                        config.plan(plan, "/" + PLAN, problems),
                        inputs(item.path(INPUTS)));
    }

    /** Tells what in an item of the seed cannot be read: its creation, its plan, what it received. */
    void check(ObjectNode item, ProblemSink problems) {
        if (changes.heldBy(item).isEmpty()) {
            checkInstant(item.at(created), created, problems);
        }
        RunHistory history = beginning(item, Instant.EPOCH, problems);
        changes.check(history.plan(), "/" + PLAN, problems);
        compute(
                item,
                lifecycle.at(history, AFTER_ALL),
                pointer -> problems.add("dangling-pointer", "/" + PLAN, "the item has nothing at \"" + pointer + "\""));
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

    /** The item as it is at an instant, and until when. */
    Look look(ObjectNode kept, Instant now) {
        if (!kept.has(HISTORY)) {
            return new Look(kept, Instant.MAX); // it was at its end when it came
        }
        RunHistory history = history(kept);
        Shown last = known.getIfPresent(history);
        if (last == null || !last.isOf(now)) {
            RunState state = lifecycle.at(history, now);
            Instant until = lifecycle.nextChange(history, state, now).orElse(Instant.MAX);
            last = new Shown(new Look(compute(kept, state, pointer -> {}), until), now);
            known.put(history, last);
        }
        return last.look();
    }

    private ObjectNode compute(ObjectNode kept, RunState state, Consumer<String> dangling) {
        StateScope scope = new StateScope(state, steps, instants);
        ObjectNode item = kept.deepCopy();
        item.remove(List.of(HISTORY, GIVEN_PLAN));
        shown.forEach((pointer, template) -> {
            JsonNode value = template.fill(scope);
            JsonNode parent = item.at(pointer.head());
            if (parent instanceof ObjectNode object && !value.isMissingNode()) {
                object.set(Pointers.last(pointer.toString()), value);
            }
        });
        changes.apply(item, state.entered(), changes.heldBy(kept).isPresent(), scope, dangling);
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

    private RunHistory history(ObjectNode kept) {
        if (kept.get(HISTORY) instanceof POJONode node && node.getPojo() instanceof RunHistory history) {
            return history;
        }
        return beginning(kept, Instant.EPOCH, (code, pointer, message) -> {});
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
