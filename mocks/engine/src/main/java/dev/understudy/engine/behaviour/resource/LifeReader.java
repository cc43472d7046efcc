package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.behaviour.lifecycle.Lifecycle;
import dev.understudy.engine.behaviour.lifecycle.LifecycleConfig;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.template.AnswerCompiler;
import dev.understudy.engine.template.Template;
import dev.understudy.engine.time.InstantText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the {@code lifecycle} of a resource, and how items show it. */
final class LifeReader {
    private final BehaviourSetup setup;

    LifeReader(BehaviourSetup setup) {
        this.setup = setup;
    }

    Life read(JsonNode node, InstantText instants, String place) {
        LifecycleConfig config = LifecycleConfig.compile(node, place, setup::problem);
        config.refusals().forEach((pointer, name) -> {
            if (!setup.refusals().knows(name)) {
                setup.problem("unknown-refusal", pointer, "there is no refusal \"" + name + "\" under refusals");
            }
        });
        Map<JsonPointer, Template> shown = new LinkedHashMap<>();
        templates(node.path("show"), StateScope.NAMES, place + "/show")
                .forEach((pointer, template) -> shown.put(JsonPointer.compile(pointer), template));
        return Life.of(
                new Lifecycle(config),
                node.path("created").asText("/created"),
                shown,
                templates(node.path("show-steps"), StepScope.NAMES, place + "/show-steps"),
                changes(node, config, place),
                instants);
    }

    private Changes changes(JsonNode node, LifecycleConfig config, String place) {
        AnswerCompiler answers =
                new AnswerCompiler(setup.contract(), EnteredScope::knows, EnteredScope.KNOWN, setup.problems());
        Map<String, Map<String, Template>> usual = new LinkedHashMap<>();
        node.path("changes").properties().forEach(entry -> {
            String at = Pointers.child(place + "/changes", entry.getKey());
            if (!entry.getKey().equals(Changes.ANY)
                    && config.roleOf(entry.getKey()).isEmpty()) {
                setup.problem("unknown-state", at, "there is no state \"" + entry.getKey() + "\" under states");
            }
            usual.put(entry.getKey(), templates(answers, entry.getValue(), at));
        });
        Optional<JsonPointer> stateAt = node.has("state-at")
                ? Optional.of(JsonPointer.compile(node.get("state-at").asText()))
                : Optional.empty();
        Changes changes = new Changes(stateAt, usual);
        changes.check(config.defaultPlan(), place, setup::problem);
        return changes;
    }

    private Map<String, Template> templates(JsonNode node, Set<String> names, String place) {
        AnswerCompiler answers = new AnswerCompiler(
                setup.contract(), names::contains, String.join(", ", new TreeSet<>(names)), setup.problems());
        return templates(answers, node, place);
    }

    private static Map<String, Template> templates(AnswerCompiler answers, JsonNode node, String place) {
        Map<String, Template> templates = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> templates.put(
                        entry.getKey(), answers.template(entry.getValue(), Pointers.child(place, entry.getKey()))));
        return templates;
    }
}
