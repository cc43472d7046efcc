package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.behaviour.lifecycle.RunError;
import dev.understudy.engine.behaviour.lifecycle.RunState;
import dev.understudy.engine.behaviour.lifecycle.StepState;
import dev.understudy.engine.template.Scope;
import dev.understudy.engine.template.Template;
import dev.understudy.engine.time.InstantText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the holes of a lifecycle's templates stand for. What has not happened yet is null.
 *
 * @param templates how steps are shown, by kind
 */
record StateScope(RunState state, Map<String, Template> templates, InstantText instants) implements Scope {
    static final Set<String> NAMES = Set.of(
            "state",
            "queued",
            "started",
            "ended",
            "modified",
            "success",
            "output",
            "error",
            "error-name",
            "error-message",
            "steps",
            "step-count");

    @Override
    public JsonNode value(String name) {
        return switch (name) {
            case "state" -> TextNode.valueOf(state.state());
            case "queued" -> instant(instants, Optional.of(state.queued()));
            case "started" -> instant(instants, state.started());
            case "ended" -> instant(instants, state.ended());
            case "modified" -> instant(instants, Optional.of(state.modified()));
            case "success" -> bool(state.success());
            case "output" -> state.output().orElse(NullNode.instance);
            case "error" -> error(state.error());
            case "error-name" -> text(state.error().map(RunError::name));
            case "error-message" -> text(state.error().map(RunError::message));
            case "steps" -> steps();
            case "step-count" -> IntNode.valueOf(state.steps().size());
            default -> NullNode.instance;
        };
    }

    private ArrayNode steps() {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        for (StepState step : state.steps()) {
            Template template = templates.get(step.kind().text());
            if (template != null) {
                shown.add(template.fill(new StepScope(step, instants)));
            }
        }
        return shown;
    }

    static JsonNode instant(InstantText instants, Optional<Instant> instant) {
        return text(instant.map(instants::write));
    }

    static JsonNode text(Optional<String> value) {
        return value.<JsonNode>map(TextNode::valueOf).orElse(NullNode.instance);
    }

    static JsonNode bool(Optional<Boolean> value) {
        return value.<JsonNode>map(BooleanNode::valueOf).orElse(NullNode.instance);
    }

    static JsonNode error(Optional<RunError> error) {
        return error.<JsonNode>map(each -> JsonNodeFactory.instance
                        .objectNode()
                        .put("name", each.name())
                        .put("message", each.message()))
                .orElse(NullNode.instance);
    }
}
