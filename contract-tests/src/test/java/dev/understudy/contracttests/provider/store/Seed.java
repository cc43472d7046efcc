package dev.understudy.contracttests.provider.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.understudy.cloudflare.model.InstanceCommand;
import dev.understudy.cloudflare.model.TriggerSource;
import dev.understudy.contracttests.provider.life.Input;
import dev.understudy.contracttests.provider.life.Plan;
import dev.understudy.contracttests.provider.life.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What every world begins with: the workflows and instances of the published seed data. Instants count from its start. */
public final class Seed {
    private static final String FOLDER = "/understudy/specs/cloudflare/";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, Workflow> workflows = new TreeMap<>();
    private final List<Sown> instances = new ArrayList<>();

    /** An instance but for the instants. */
    private record Sown(JsonNode tree, Workflow workflow, Plan plan) {}

    private Seed() {}

    /** Reads the files on the class path. What workflows do is written in the behaviour file. */
    public static Seed read() {
        JsonNode lives = tree("behaviour.yaml").at("/resources/instance/lifecycle");
        Seed seed = new Seed();
        for (JsonNode workflow : tree("seed/workflows.yaml")) {
            String name = workflow.path("name").asText();
            JsonNode own = lives.path("plans").path(name);
            Plan plan = PlanReader.read(own.isMissingNode() ? lives : own);
            seed.workflows.put(
                    name, new Workflow(name, uuid(workflow.path("id")), uuid(workflow.path("version_id")), plan));
        }
        for (JsonNode instance : tree("seed/instances.yaml")) {
            seed.sow(instance);
        }
        return seed;
    }

    public World worldFrom(Instant start) {
        return new World(
                List.copyOf(workflows.values()),
                instances.stream().map(sown -> instance(sown, start)).toList());
    }

    private void sow(JsonNode tree) {
        Workflow workflow = workflows.get(tree.path("workflow_name").asText());
        if (workflow == null) {
            throw new IllegalStateException("an instance of no workflow: " + tree);
        }
        JsonNode plan = tree.path("plan");
        boolean isOwn = plan.isObject();
        boolean isUsual = plan.isMissingNode() || plan.asText().equals(workflow.name());
        if (!isOwn && !isUsual) {
            throw new IllegalStateException("the plan of another workflow: " + tree);
        }
        instances.add(new Sown(tree, workflow, isOwn ? PlanReader.read(plan) : workflow.plan()));
    }

    private static Instance instance(Sown sown, Instant start) {
        JsonNode tree = sown.tree();
        JsonNode retention = tree.path("retention");
        List<Input> inputs = new ArrayList<>();
        tree.path("inputs").forEach(input -> inputs.add(input(input, start)));
        inputs.sort(Comparator.comparing(Input::at));
        return new Instance(
                tree.path("id").asText(),
                sown.workflow(),
                uuid(tree.path("version_id")),
                instant(tree.path("created_on"), start),
                TriggerSource.fromValue(tree.path("trigger").path("source").asText()),
                tree.hasNonNull("params") ? tree.get("params") : NullNode.instance,
                Retention.of(retention.get("success_retention"), retention.get("error_retention")),
                sown.plan(),
                List.copyOf(inputs));
    }

    private static Input input(JsonNode input, Instant start) {
        Instant at = instant(input.path("at"), start);
        return input.has("command")
                ? new Input.Command(
                        InstanceCommand.fromValue(input.get("command").asText()), at)
                : new Input.Event(input.path("event").asText(), input.path("payload"), at);
    }

    /** Such as {@code @-PT5M}: five minutes before the start. */
    private static Instant instant(JsonNode text, Instant start) {
        return start.plus(Duration.parse(text.asText().substring(1)));
    }

    private static UUID uuid(JsonNode text) {
        return UUID.fromString(text.asText());
    }

    private static JsonNode tree(String file) {
        try (InputStream stream = Seed.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER + file);
            }
            return MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
