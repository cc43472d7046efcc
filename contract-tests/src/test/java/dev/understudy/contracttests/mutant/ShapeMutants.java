package dev.understudy.contracttests.mutant;

import static dev.understudy.contracttests.mutant.Call.Operation.CREATE;
import static dev.understudy.contracttests.mutant.Call.Operation.DESCRIBE;
import static dev.understudy.contracttests.mutant.Call.Operation.LIST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Answers that are not of the documented shape. */
final class ShapeMutants {
    private static final String KIND = "shape";

    private ShapeMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "number-for-text",
                        KIND,
                        "The list tells the version of an instance as a number.",
                        Mutation.ofSuccesses(call -> call.is(LIST), items(item -> item.put("version_id", 7)))),
                new Mutant(
                        "field-left-out",
                        KIND,
                        "Items of the list lack their workflow_id.",
                        Mutation.ofSuccesses(call -> call.is(LIST), items(item -> item.remove("workflow_id")))),
                new Mutant(
                        "null-for-a-date",
                        KIND,
                        "What has never been changed has null for its last change.",
                        Mutation.ofSuccesses(call -> call.is(LIST), items(item -> item.putNull("modified_on")))),
                new Mutant(
                        "unknown-trigger",
                        KIND,
                        "Instances that the API has started say that their trigger was a webhook.",
                        Mutation.ofSuccesses(call -> call.is(DESCRIBE), details -> {
                            if (details.path("result").path("trigger") instanceof ObjectNode trigger
                                    && trigger.path("source").asText().equals("api")) {
                                trigger.put("source", "webhook");
                            }
                        })),
                new Mutant(
                        "date-without-zone",
                        KIND,
                        "Details tell when an instance was queued without saying in which time zone.",
                        Mutation.ofSuccesses(
                                call -> call.is(DESCRIBE),
                                details -> result(details)
                                        .put(
                                                "queued",
                                                result(details)
                                                        .path("queued")
                                                        .asText()
                                                        .replace("Z", "")))),
                new Mutant(
                        "envelope-without-messages",
                        KIND,
                        "A new instance comes in an envelope that lacks messages.",
                        Mutation.ofSuccesses(call -> call.is(CREATE), body -> body.remove("messages"))),
                new Mutant(
                        "step-of-no-kind",
                        KIND,
                        "Waits for events are of a kind that the contract does not know.",
                        Mutation.ofSuccesses(
                                call -> call.is(DESCRIBE),
                                details -> result(details).path("steps").forEach(step -> {
                                    if (step.path("type").asText().equals("waitForEvent")) {
                                        ((ObjectNode) step).put("type", "wait");
                                    }
                                }))));
    }

    private static Consumer<ObjectNode> items(Consumer<ObjectNode> change) {
        return body -> {
            for (JsonNode item : body.path("result")) {
                change.accept((ObjectNode) item);
            }
        };
    }

    private static ObjectNode result(ObjectNode envelope) {
        return (ObjectNode) envelope.get("result");
    }
}
