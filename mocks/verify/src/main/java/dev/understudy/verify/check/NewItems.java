package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Conversation;
import dev.understudy.verify.talk.Exchanged;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Requests that write: what they make has an id that nobody has, and what they change was made for that. For one thread. */
final class NewItems {
    private final Subject subject;
    private final Conversation conversation;
    private final Random random;
    private final Map<String, Optional<String>> made = new HashMap<>();

    NewItems(Subject subject, Conversation conversation, Random random) {
        this.subject = subject;
        this.conversation = conversation;
        this.random = random;
    }

    /** An id for something new. */
    String freshId() {
        return "understudy-" + Long.toString(random.nextLong() >>> 1, 36);
    }

    /** The documented request, about something new where the behaviour file tells how to make that. */
    ContractRequest request(Operation operation) throws InterruptedException {
        ContractRequest request = subject.request(operation);
        JsonNode config = subject.behaviour().config(operation);
        if (config.has("create")) {
            return creating(operation, freshId());
        }
        String resource = config.path("command")
                .asText(config.path("event").asText(config.path("get").asText()));
        if (!resource.isEmpty() && config.path("id").isTextual()) {
            id(resource)
                    .ifPresent(id -> request.with(
                            ParameterLocation.PATH, config.path("id").asText(), TextNode.valueOf(id)));
        }
        return request;
    }

    /** A request that makes something of that id; several things of like ids where the operation makes several. */
    ContractRequest creating(Operation operation, String id) {
        return subject.request(operation).withBody(body(operation, id));
    }

    /** The body of {@link #creating}. */
    JsonNode body(Operation operation, String id) {
        JsonNode config = subject.behaviour().config(operation);
        String at = config.path("id").path("at").asText().replaceFirst("^body", "");
        JsonNode body = example(operation);
        if (config.has("each")) {
            JsonNode items = body.at(config.path("each").asText());
            for (int i = 0; i < items.size(); i++) {
                put(items.get(i), at, i == 0 ? id : id + "-" + i);
            }
        } else {
            put(body, at, id);
        }
        return body;
    }

    /** Something of a resource that was made for checks; empty when none can be made. */
    Optional<String> id(String resource) throws InterruptedException {
        Optional<String> known = made.get(resource);
        if (known == null) {
            known = make(resource);
            made.put(resource, known);
        }
        return known;
    }

    private Optional<String> make(String resource) throws InterruptedException {
        for (Operation operation : subject.operations()) {
            JsonNode config = subject.behaviour().config(operation);
            boolean isSingle = config.path("create").asText().equals(resource) && !config.has("each");
            if (isSingle && subject.options().writes()) {
                String id = freshId();
                Exchanged exchanged =
                        conversation.ask(operation, creating(operation, id).build());
                return exchanged.isSuccess() ? Optional.of(id) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void put(JsonNode item, String at, String id) {
        if (item instanceof ObjectNode object && at.matches("/[^/]+")) {
            object.put(at.substring(1), id);
        }
    }

    /** The first example of the body; an empty object when there is none. */
    private static JsonNode example(Operation operation) {
        return operation
                .requestBody()
                .flatMap(body -> body.contents().stream()
                        .map(Content::examples)
                        .flatMap(examples -> examples.stream())
                        .findFirst())
                .map(example -> example.value().<JsonNode>deepCopy())
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
