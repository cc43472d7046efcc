package dev.understudy.engine.behaviour.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes rules in the form in which {@link FaultReader} reads them. */
public final class FaultWriter {

    private FaultWriter() {}

    public static ObjectNode write(FaultRule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", rule.id());
        Target target = rule.target();
        target.api().ifPresent(api -> node.put("api", api));
        target.operation().ifPresent(operation -> node.put("operation", operation));
        ObjectNode when = JsonNodeFactory.instance.objectNode();
        write(when, "path", target.path());
        write(when, "query", target.query());
        write(when, "headers", target.headers());
        if (!when.isEmpty()) {
            node.set("when", when);
        }
        write(node, rule.occasion());
        Effect effect = rule.effect();
        effect.status().ifPresent(status -> node.put("status", status));
        effect.example().ifPresent(example -> node.put("example", example));
        if (!effect.delay().isZero()) {
            node.put("delay", effect.delay().toString());
        }
        effect.breakage().ifPresent(breakage -> node.put("fault", breakage.text()));
        return node;
    }

    private static void write(ObjectNode node, Occasion occasion) {
        if (occasion.after() > 0) {
            node.put("after", occasion.after());
        }
        occasion.first().ifPresent(first -> node.put("first", first));
        if (occasion.every() > 1) {
            node.put("every", occasion.every());
        }
        if (occasion.probability() < 1) {
            node.put("probability", occasion.probability());
        }
        if (occasion.seed() != 0) {
            node.put("seed", occasion.seed());
        }
    }

    private static void write(ObjectNode parent, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            ObjectNode node = parent.putObject(name);
            texts.forEach(node::put);
        }
    }
}
