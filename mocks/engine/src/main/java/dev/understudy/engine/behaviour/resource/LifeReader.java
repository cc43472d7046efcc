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
                instants);
    }

    private Map<String, Template> templates(JsonNode node, Set<String> names, String place) {
        AnswerCompiler answers = new AnswerCompiler(
                setup.contract(), names::contains, String.join(", ", new TreeSet<>(names)), setup.problems());
        Map<String, Template> templates = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> templates.put(
                        entry.getKey(), answers.template(entry.getValue(), Pointers.child(place, entry.getKey()))));
        return templates;
    }
}
