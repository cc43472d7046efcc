package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.behaviour.paging.CursorCodec;
import dev.understudy.engine.behaviour.paging.Paging;
import dev.understudy.engine.behaviour.query.ListQuery;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.IndexPlan;
import dev.understudy.engine.template.AnswerCompiler;
import dev.understudy.engine.template.AnswerTemplate;
import dev.understudy.engine.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code operations} of a behaviour file: what each does with resources. */
final class ActionReader {
    static final String KEY = "operations";

    private final BehaviourSetup setup;
    private final AnswerCompiler answers;
    private final ResourceReader resources;

    ActionReader(BehaviourSetup setup, AnswerCompiler answers, ResourceReader resources) {
        this.setup = setup;
        this.answers = answers;
        this.resources = resources;
    }

    /** Empty, and reported, when the configuration cannot be used. */
    Optional<Action> action(Operation operation, JsonNode node, String place) {
        if (node.has("list")) {
            return list(operation, node, place);
        }
        if (node.has("get")) {
            return get(operation, node, place);
        }
        if (node.has("create")) {
            return create(operation, node, place);
        }
        return node.has("command")
                ? command(operation, node, place, "command", Optional.empty())
                : command(operation, node, place, "event", Optional.of(hole(node.path("payload"), place + "/payload")));
    }

    private Optional<Action> list(Operation operation, JsonNode node, String place) {
        Optional<Resource> resource = resources.named(node.get("list"), place + "/list");
        Optional<AnswerTemplate> answer = answer(operation, node, place);
        if (resource.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = resource.get().keys();
        ListQuery query = ListQuery.compile(setup, operation, keys.get(keys.size() - 1));
        Enclosure enclosure = enclosure(operation, node.path("within"), place + "/within");
        IndexPlan plan = plan(query, enclosure);
        resource.get().lists().add(plan);
        return Optional.of(new ListAction(
                resource.get(),
                enclosure,
                query,
                plan,
                Paging.compile(setup, operation, CursorCodec.of(setup.worlds().seed())),
                documentedCursors(operation, node.path("page")),
                resources.view(node.get("list").asText(), node.path("view"), place + "/view"),
                answer.get()));
    }

    private static IndexPlan plan(ListQuery query, Enclosure enclosure) {
        List<Field> fields = new ArrayList<>(enclosure.fields());
        fields.addAll(query.fields());
        return new IndexPlan(query.orders(), fields);
    }

    private static Map<String, JsonNode> documentedCursors(Operation operation, JsonNode page) {
        Map<String, JsonNode> documented = new HashMap<>();
        for (String key : List.of("after", "before", "token")) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.in() == ParameterLocation.QUERY
                        && parameter.name().equals(page.path(key).asText())) {
                    parameter.example().ifPresent(example -> documented.put(parameter.name(), example));
                }
            }
        }
        return documented;
    }

    private Optional<Action> create(Operation operation, JsonNode node, String place) {
        Optional<Resource> resource = resources.named(node.get("create"), place + "/create");
        Optional<AnswerTemplate> answer = answer(operation, node, place);
        if (resource.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CreateAction(
                resource.get(),
                enclosure(operation, node.path("within"), place + "/within"),
                node.has("each") ? Optional.of(node.get("each").asText()) : Optional.empty(),
                newId(node.path("id"), place + "/id"),
                answers.template(node.path("item"), place + "/item"),
                resources.view(node.get("create").asText(), node.path("view"), place + "/view"),
                answer.get()));
    }

    private NewId newId(JsonNode node, String place) {
        JsonNode taken = node.path("taken");
        return new NewId(
                node.path("at").asText(),
                hole(node.path("at"), place + "/at"),
                hole(node.path("else"), place + "/else"),
                setup.pattern(node.path("reserved"), place + "/reserved"),
                setup.refusal(
                        node.path("reserved-refusal"), RefusalName.INVALID_REQUEST.text(), place + "/reserved-refusal"),
                taken.asText().equals("skip")
                        ? Optional.empty()
                        : Optional.of(setup.refusal(taken, RefusalName.INVALID_REQUEST.text(), place + "/taken")));
    }

    private Optional<Action> command(
            Operation operation, JsonNode node, String place, String key, Optional<Template> payload) {
        Optional<Resource> resource = resources.named(node.path(key), place + "/" + key);
        Optional<AnswerTemplate> answer = answer(operation, node, place);
        if (resource.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        if (resource.get().life().isEmpty()) {
            setup.problem("no-lifecycle", place + "/" + key, "the resource has no lifecycle that could take a " + key);
            return Optional.empty();
        }
        String word = payload.isPresent() ? "type" : "name";
        return Optional.of(new CommandAction(
                resource.get(),
                resource.get().life().get(),
                enclosure(operation, node.path("within"), place + "/within"),
                pathParameter(operation, node.path("id"), place + "/id"),
                setup.refusal(node.path("unknown"), RefusalName.INVALID_REQUEST.text(), place + "/unknown"),
                hole(node.path(word), place + "/" + word),
                payload,
                resources.view(node.path(key).asText(), node.path("view"), place + "/view"),
                answer.get()));
    }

    /** A name of the scope, written without braces: {@code body/status}. */
    private Template hole(JsonNode name, String place) {
        return answers.template(name.isMissingNode() ? name : TextNode.valueOf("${" + name.asText() + "}"), place);
    }

    private Optional<Action> get(Operation operation, JsonNode node, String place) {
        Optional<Resource> resource = resources.named(node.get("get"), place + "/get");
        Optional<AnswerTemplate> answer = answer(operation, node, place);
        if (resource.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GetAction(
                resource.get(),
                enclosure(operation, node.path("within"), place + "/within"),
                pathParameter(operation, node.path("id"), place + "/id"),
                setup.refusal(node.path("unknown"), RefusalName.INVALID_REQUEST.text(), place + "/unknown"),
                resources.view(node.get("get").asText(), node.path("view"), place + "/view"),
                answer.get()));
    }

    Optional<AnswerTemplate> answer(Operation operation, JsonNode node, String place) {
        JsonNode answer = node.path("answer");
        int status = answer.has("status")
                ? answer.get("status").asInt()
                : operation
                        .success()
                        .map(response -> response.status().representative())
                        .orElse(200);
        return answers.fromExample(operation, status, answer, place + "/answer");
    }

    Enclosure enclosure(Operation operation, JsonNode node, String place) {
        List<Enclosure.Part> parts = new ArrayList<>();
        node.properties().forEach(entry -> {
            String at = Pointers.child(place, entry.getKey());
            checkPathParameter(operation, entry.getKey(), at);
            JsonNode part = entry.getValue();
            parts.add(new Enclosure.Part(
                    entry.getKey(),
                    part.has("at") ? Optional.of(part.get("at").asText()) : Optional.empty(),
                    part.has("resource") ? resources.named(part.get("resource"), at + "/resource") : Optional.empty(),
                    setup.refusal(part.path("unknown"), RefusalName.INVALID_REQUEST.text(), at + "/unknown")));
        });
        return new Enclosure(List.copyOf(parts));
    }

    private String pathParameter(Operation operation, JsonNode name, String place) {
        checkPathParameter(operation, name.asText(), place);
        return name.asText();
    }

    private void checkPathParameter(Operation operation, String name, String place) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == ParameterLocation.PATH && parameter.name().equals(name)) {
                return;
            }
        }
        setup.problem(
                "unknown-parameter",
                place,
                "the operation \"" + operation.id() + "\" has no path parameter \"" + name + "\"");
    }
}
