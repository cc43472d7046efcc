package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.SortKey;
import java.time.Instant;

/** What an index knows of one item, until the item changes. Immutable. */
final class Row {
    private final String id;
    private final ObjectNode kept;
    private final SortKey[] keys;
    private final JsonNode[] values;
    private final Instant until;
    private final boolean isPresent;

    /**
     * @param keys by order, as the plan counts them
     * @param values by field, as the plan counts them
     * @param look until when the item stays so, and whether lists show it
     */
    Row(String id, ObjectNode kept, SortKey[] keys, JsonNode[] values, Look look) {
        this.id = id;
        this.kept = kept;
        this.keys = keys;
        this.values = values;
        this.until = look.until();
        this.isPresent = look.isPresent();
    }

    String id() {
        return id;
    }

    /** The item as the collection has it. */
    ObjectNode kept() {
        return kept;
    }

    SortKey key(int order) {
        return keys[order];
    }

    JsonNode value(int field) {
        return values[field];
    }

    boolean isPresent() {
        return isPresent;
    }

    /** When the item changes by itself. */
    Instant until() {
        return until;
    }
}
