package dev.understudy.contracttests.mutant;

import static dev.understudy.contracttests.mutant.Call.Operation.CREATE;
import static dev.understudy.contracttests.mutant.Call.Operation.LIST;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Requests that are refused in the wrong way, or not at all. */
final class RefusalMutants {
    private static final String KIND = "refusal";
    private static final int INVALID_REQUEST = 10002;
    private static final int UNKNOWN_INSTANCE = 10400;
    private static final int UNKNOWN_WORKFLOW = 10200;
    private static final int ALREADY_EXISTS = 10405;
    private static final int MISSING_CREDENTIAL = 9106;

    private RefusalMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "created-with-201",
                        KIND,
                        "A new instance is answered with 201, which other services do.",
                        Mutation.ofReplies(
                                (call, reply) -> call.is(CREATE) && reply.status() == 200,
                                reply -> reply.withStatus(201))),
                new Mutant(
                        "unknown-instance-with-400",
                        KIND,
                        "An instance that does not exist is a bad request.",
                        Mutation.ofReplies(
                                (call, reply) -> reply.code() == UNKNOWN_INSTANCE, reply -> reply.withStatus(400))),
                new Mutant(
                        "unknown-workflow-is-empty",
                        KIND,
                        "A workflow that does not exist has an empty list.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            return call.is(LIST) && reply.code() == UNKNOWN_WORKFLOW
                                    ? honest.ask(call.inWorkflow("gift-wrapping"))
                                    : reply;
                        }),
                new Mutant(
                        "taken-id-accepted",
                        KIND,
                        "An id that is taken gets an answer as if it were not.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            return call.is(CREATE) && reply.code() == ALREADY_EXISTS
                                    ? honest.ask(call.fromAStranger().inWorkflow("gift-wrapping"))
                                    : reply;
                        }),
                new Mutant(
                        "other-error-shape",
                        KIND,
                        "Bad requests are told as problem details.",
                        Mutation.ofReplies(
                                (call, reply) -> reply.code() == INVALID_REQUEST,
                                reply -> reply.saying(JsonNodeFactory.instance
                                        .objectNode()
                                        .put("title", "Bad request")
                                        .put("status", 400)))),
                new Mutant(
                        "failure-called-success",
                        KIND,
                        "Not found comes in an envelope that says success.",
                        Mutation.ofReplies(
                                (call, reply) -> reply.status() == 404,
                                reply -> reply.changed(body -> body.put("success", true)))),
                new Mutant(
                        "other-error-code",
                        KIND,
                        "An instance that does not exist has the code of a workflow that does not.",
                        Mutation.ofReplies(
                                (call, reply) -> reply.code() == UNKNOWN_INSTANCE,
                                reply -> reply.changed(
                                        body -> ((ObjectNode) body.at("/errors/0")).put("code", UNKNOWN_WORKFLOW)))),
                new Mutant(
                        "refusals-as-text",
                        KIND,
                        "What is not found is told as text/plain.",
                        Mutation.ofReplies(
                                (call, reply) -> reply.status() == 404,
                                reply -> reply.withHeaders(headers -> headers.with("Content-Type", "text/plain")))),
                new Mutant(
                        "too-large-a-page-accepted",
                        KIND,
                        "A page size above 100 counts as 100.",
                        Mutation.ofRequests(call ->
                                call.query("per_page").filter("101"::equals).isPresent()
                                        ? call.with("per_page", "100")
                                        : call)),
                new Mutant(
                        "invalid-with-422",
                        KIND,
                        "Bad requests are refused with 422.",
                        Mutation.ofReplies(
                                (call, reply) -> reply.code() == INVALID_REQUEST, reply -> reply.withStatus(422))),
                new Mutant(
                        "anybody-may-list",
                        KIND,
                        "The list is open to those who send no credential.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            return call.is(LIST) && reply.code() == MISSING_CREDENTIAL
                                    ? honest.ask(call.as("whoever-it-may-be"))
                                    : reply;
                        }),
                new Mutant("expired-token-accepted", KIND, "Tokens never expire.", (call, honest) -> {
                    Reply reply = honest.ask(call);
                    return reply.status() == 401 ? honest.ask(call.as("whoever-it-was")) : reply;
                }),
                new Mutant(
                        "any-method-accepted",
                        KIND,
                        "A method that a path does not have does nothing, and succeeds.",
                        Mutation.ofReplies((call, reply) -> reply.status() == 405, reply -> reply.withStatus(200))));
    }
}
