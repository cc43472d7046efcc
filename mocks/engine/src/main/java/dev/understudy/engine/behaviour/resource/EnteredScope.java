package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.template.Scope;
import java.time.Instant;
import java.util.Optional;

/**
 * What the holes of a change stand for, that a state brings along.
 *
 * @param item as it was until then, for JSON Pointers
 * @param since when the state was entered
 */
record EnteredScope(StateScope state, ObjectNode item, Instant since) implements Scope {
    static final String KNOWN = "since, since-ms, JSON Pointers into the item, and what show knows";

    static boolean knows(String name) {
        return name.startsWith("/")
                || name.equals("since")
                || name.equals("since-ms")
                || StateScope.NAMES.contains(name);
    }

    @Override
    public JsonNode value(String name) {
        if (name.startsWith("/")) {
            return item.at(name).deepCopy();
        }
        return switch (name) {
            case "since" -> StateScope.instant(state.instants(), Optional.of(since));
            case "since-ms" -> LongNode.valueOf(since.toEpochMilli());
            default -> state.value(name);
        };
    }
}
