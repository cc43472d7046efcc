package dev.understudy.contracttests.mutant;

import static dev.understudy.contracttests.mutant.Call.Operation.BATCH;
import static dev.understudy.contracttests.mutant.Call.Operation.COMMAND;
import static dev.understudy.contracttests.mutant.Call.Operation.CREATE;
import static dev.understudy.contracttests.mutant.Call.Operation.DESCRIBE;
import static dev.understudy.contracttests.mutant.Call.Operation.EVENT;
import static dev.understudy.contracttests.mutant.Call.Operation.LIST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Providers that lose what they are told, mix up whose it is, or let happen what must not. */
final class StateMutants {
    private static final String STATE = "state";
    private static final String COMMANDS = "command";
    private static final String EVENTS = "event";
    private static final int UNKNOWN_INSTANCE = 10400;
    private static final int CANNOT_TERMINATE = 10401;
    private static final int CANNOT_PAUSE = 99001;

    private static final Set<String> ALIVE = Set.of("queued", "running", "paused", "waitingForPause", "waiting");
    private static final String RUNNING = "order-48218";

    private StateMutants() {}

    /** The same for an instance that runs, in a world that nobody will look into. */
    private static Call elsewhere(Call call) {
        return call.fromAStranger().inWorkflow("order-fulfilment").ofInstance(RUNNING);
    }

    private static String status(Reply details) {
        return details.body().at("/result/status").asText();
    }

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "instances-of-all-workflows",
                        STATE,
                        "An instance is found in whatever workflow it is looked for.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            return call.is(DESCRIBE) && reply.code() == UNKNOWN_INSTANCE
                                    ? honest.ask(call.inWorkflow("order-fulfilment"))
                                    : reply;
                        }),
                new Mutant(
                        "one-world-for-some",
                        STATE,
                        "Two callers whose tokens end alike see what the other does.",
                        Mutation.ofRequests(call -> call.request()
                                        .headers()
                                        .first("Authorization")
                                        .filter(value -> value.contains("-of-two-tokens"))
                                        .isPresent()
                                ? call.as("of-two-tokens")
                                : call)),
                new Mutant(
                        "write-lost",
                        STATE,
                        "A new instance is answered, and not kept.",
                        Mutation.ofRequests(call -> call.is(CREATE) ? call.fromAStranger() : call)),
                new Mutant(
                        "batch-loses-the-last",
                        STATE,
                        "Of a batch, the last instance is missing in the answer.",
                        Mutation.ofReplies(
                                (call, reply) -> call.is(BATCH) && reply.items().size() > 1,
                                reply -> reply.withItems(
                                        reply.items().subList(0, reply.items().size() - 1)))),
                new Mutant(
                        "list-behind-details",
                        STATE,
                        "The list says that waiting instances are running.",
                        Mutation.ofSuccesses(
                                call -> call.is(LIST) && call.query("status").isEmpty(), body -> {
                                    for (JsonNode item : body.path("result")) {
                                        if (item.path("status").asText().equals("waiting")) {
                                            ((ObjectNode) item).put("status", "running");
                                        }
                                    }
                                })),
                new Mutant(
                        "parameters-as-text",
                        STATE,
                        "Parameters come back as text.",
                        Mutation.ofSuccesses(call -> call.is(DESCRIBE), body -> {
                            ObjectNode result = (ObjectNode) body.get("result");
                            if (!result.path("params").isNull()) {
                                result.put("params", result.path("params").toString());
                            }
                        })),
                new Mutant(
                        "finished-can-be-terminated",
                        COMMANDS,
                        "An instance that has ended is terminated when it is told so.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            if (call.is(COMMAND) && reply.code() == CANNOT_TERMINATE) {
                                honest.ask(call.saying("{\"status\":\"restart\"}"));
                                return honest.ask(call);
                            }
                            return reply;
                        }),
                new Mutant(
                        "pause-always-succeeds",
                        COMMANDS,
                        "A pause that comes at the wrong time is answered as if it had succeeded.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            return reply.code() == CANNOT_PAUSE
                                    ? honest.ask(elsewhere(call))
                                            .changed(body -> ((ObjectNode) body.get("result")).put("status", "paused"))
                                    : reply;
                        }),
                new Mutant(
                        "paused-cannot-be-resumed", COMMANDS, "What is paused cannot be resumed.", (call, honest) -> {
                            boolean isPaused = call.commands("resume")
                                    && status(honest.ask(call.described())).equals("paused");
                            return honest.ask(isPaused ? elsewhere(call) : call);
                        }),
                new Mutant(
                        "termination-does-not-stick",
                        COMMANDS,
                        "A termination is answered, and does nothing.",
                        (call, honest) -> {
                            boolean isAlive =
                                    call.commands("terminate") && ALIVE.contains(status(honest.ask(call.described())));
                            return honest.ask(isAlive ? elsewhere(call) : call);
                        }),
                new Mutant(
                        "event-wakes-nobody",
                        EVENTS,
                        "Events are accepted, and reach nobody.",
                        Mutation.ofRequests(
                                call -> call.is(EVENT) && call.request().path().endsWith("/parcel-packed")
                                        ? call.ofOtherEvent()
                                        : call)),
                new Mutant(
                        "early-event-forgotten",
                        EVENTS,
                        "An event that nobody waits for yet is forgotten.",
                        (call, honest) -> {
                            if (!call.is(EVENT)) {
                                return honest.ask(call);
                            }
                            boolean isAwaited =
                                    status(honest.ask(call.described())).equals("waiting");
                            return honest.ask(isAwaited ? call : call.ofOtherEvent());
                        }));
    }
}
