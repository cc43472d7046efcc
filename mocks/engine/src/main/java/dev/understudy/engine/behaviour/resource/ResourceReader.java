package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.SourceFile;
import dev.understudy.engine.spec.SpecException;
import dev.understudy.engine.template.AnswerCompiler;
import dev.understudy.engine.time.InstantText;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code resources} of a behaviour file: kinds, their seeds and their views. */
final class ResourceReader {
    static final String KEY = "resources";

    private final BehaviourSetup setup;
    private final AnswerCompiler answers;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Map<String, View>> views = new HashMap<>();
    /** One for all operations of a resource, so that what they show alike is remembered once. */
    private final Map<String, View> wholeViews = new HashMap<>();

    ResourceReader(BehaviourSetup setup, AnswerCompiler answers) {
        this.setup = setup;
        this.answers = answers;
        setup.config(KEY).properties().forEach(entry -> {
            String place = Pointers.child("/" + KEY, entry.getKey());
            resources.put(entry.getKey(), resource(entry.getKey(), entry.getValue(), place));
            views.put(entry.getKey(), views(entry.getValue().path("views"), place + "/views"));
        });
    }

    Collection<Resource> all() {
        return resources.values();
    }

    /** The resource of a name; empty, and reported, when there is none. */
    Optional<Resource> named(JsonNode name, String place) {
        Resource found = resources.get(name.asText());
        if (found == null) {
            setup.problem("unknown-resource", place, "there is no resource \"" + name.asText() + "\" under resources");
        }
        return Optional.ofNullable(found);
    }

    /** The view that an operation shows: a name, or {@code {usual, when-sent}}. */
    ViewChoice view(String resource, JsonNode node, String place) {
        if (!node.isObject()) {
            return new ViewChoice(view(resource, node.asText("whole"), place), Map.of());
        }
        Map<String, View> whenSent = new LinkedHashMap<>();
        node.path("when-sent")
                .properties()
                .forEach(entry -> whenSent.put(
                        entry.getKey(),
                        view(
                                resource,
                                entry.getValue().asText(),
                                Pointers.child(place + "/when-sent", entry.getKey()))));
        return new ViewChoice(view(resource, node.path("usual").asText("whole"), place + "/usual"), whenSent);
    }

    private View view(String resource, String name, String place) {
        if (name.equals("whole")) {
            return wholeViews.computeIfAbsent(resource, each -> View.whole());
        }
        View view = views.getOrDefault(resource, Map.of()).get(name);
        if (view == null) {
            setup.problem("unknown-view", place, "the resource \"" + resource + "\" has no view \"" + name + "\"");
            return View.whole();
        }
        return view;
    }

    private Resource resource(String name, JsonNode node, String place) {
        List<String> keys = new ArrayList<>();
        if (node.path("id").isArray()) {
            node.get("id").forEach(pointer -> keys.add(pointer.asText()));
        } else {
            keys.add(node.path("id").asText("/id"));
        }
        InstantText instants =
                InstantText.named(node.path("instants").asText("millis")).orElse(InstantText.MILLIS);
        String key = setup.contract().document().name() + "/" + name;
        Optional<Life> life = node.has("lifecycle")
                ? Optional.of(new LifeReader(setup).read(node.get("lifecycle"), instants, place + "/lifecycle"))
                : Optional.empty();
        ObjectNode defaults =
                node.path("defaults") instanceof ObjectNode members ? members : JsonNodeFactory.instance.objectNode();
        Seed seed = new Seed(items(node, keys, instants, life, place), keys, defaults, instants, life);
        return new Resource(
                name,
                key,
                List.copyOf(keys),
                seed,
                instants,
                life,
                retention(node.path("retention"), place + "/retention"),
                new Lists(),
                node.path("max-items").asInt(Resource.MAX_ITEMS),
                node.path("max-inputs").asInt(Resource.MAX_INPUTS));
    }

    private Optional<Retention> retention(JsonNode node, String place) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Map<String, JsonPointer> own = new LinkedHashMap<>();
        node.path("own")
                .path("times")
                .properties()
                .forEach(entry -> own.put(
                        entry.getKey(), JsonPointer.compile(entry.getValue().asText())));
        try {
            return Optional.of(new Retention(
                    JsonPointer.compile(node.path("since").asText()),
                    Duration.parse(node.path("for").asText()),
                    JsonPointer.compile(node.path("own").path("state").asText("")),
                    own));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            setup.problem("bad-retention", place, "expected JSON Pointers, and for as in P30D: " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<ObjectNode> items(
            JsonNode node, List<String> keys, InstantText instants, Optional<Life> life, String place) {
        if (!node.has("seed")) {
            return List.of();
        }
        String path = node.get("seed").asText();
        Optional<SourceFile> file;
        try {
            file = setup.contract().behaviour().siblings().apply(path);
        } catch (SpecException e) {
            setup.problems().addAll(e.problems());
            return List.of();
        }
        if (file.isEmpty()) {
            setup.problem(
                    "missing-seed", place + "/seed", "there is no readable file \"" + path + "\" beside this one");
            return List.of();
        }
        List<ObjectNode> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        SourceFile seed = file.get();
        for (int i = 0; i < seed.tree().size(); i++) {
            JsonNode item = seed.tree().get(i);
            String id = item.at(keys.get(keys.size() - 1)).asText();
            if (!item.isObject() || id.isEmpty() || !ids.add(Resource.keyOf(keys, item))) {
                setup.problems()
                        .add(
                                "bad-seed",
                                seed.locate("/" + i),
                                "expected a mapping with an id at " + keys + " that no other item has");
            } else {
                items.add((ObjectNode) item);
                String at = "/" + i;
                life.ifPresent(known -> known.check(
                        Seed.rendered((ObjectNode) item, Instant.EPOCH, instants),
                        (code, pointer, message) -> setup.problems().add(code, seed.locate(at + pointer), message)));
            }
        }
        return items;
    }

    private Map<String, View> views(JsonNode node, String place) {
        Map<String, View> found = new HashMap<>();
        node.properties().forEach(entry -> {
            JsonNode template = entry.getValue().path("template");
            String at = Pointers.child(place, entry.getKey());
            List<List<String>> omitted = new ArrayList<>();
            entry.getValue().path("omit").forEach(pointer -> omitted.add(Pointers.steps(pointer.asText())));
            found.put(
                    entry.getKey(),
                    new View(
                            omitted,
                            template.isMissingNode()
                                    ? Optional.empty()
                                    : Optional.of(answers.template(template, at + "/template"))));
        });
        return found;
    }
}
