package dev.understudy.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares what was written with what was read. Numbers are equal by value, and so are date-times, whose fraction may lose
 * zeros. A null may be left out: models do not tell it from nothing where both are allowed, and whether they were is for the
 * schema to say. What a schema has a default for may be added, with just that value.
 */
final class TreeDifference {
    private final List<String> differences = new ArrayList<>();

    private final Map<String, JsonNode> defaults;

    private TreeDifference(Map<String, JsonNode> defaults) {
        this.defaults = defaults;
    }

    /** @param defaults by property */
    static List<String> between(JsonNode read, JsonNode written, Map<String, JsonNode> defaults) {
        TreeDifference difference = new TreeDifference(defaults);
        difference.compare(read, written, "");
        return difference.differences;
    }

    private void compare(JsonNode read, JsonNode written, String pointer) {
        if (read.isObject() && written.isObject()) {
            objects(read, written, pointer);
        } else if (read.isArray() && written.isArray() && read.size() == written.size()) {
            for (int i = 0; i < read.size(); i++) {
                compare(read.get(i), written.get(i), pointer + "/" + i);
            }
        } else if (!sameValue(read, written)) {
            differences.add(pointer + ": read " + read + ", wrote " + written);
        }
    }

    private void objects(JsonNode read, JsonNode written, String pointer) {
        for (Map.Entry<String, JsonNode> entry : read.properties()) {
            JsonNode other = written.path(entry.getKey());
            if (!other.isMissingNode() || !entry.getValue().isNull()) {
                compare(entry.getValue(), other, pointer + "/" + entry.getKey());
            }
        }
        for (Map.Entry<String, JsonNode> entry : written.properties()) {
            if (!read.has(entry.getKey()) && !entry.getValue().equals(defaults.get(entry.getKey()))) {
                differences.add(pointer + "/" + entry.getKey() + ": read nothing, wrote " + entry.getValue());
            }
        }
    }

    private static boolean sameValue(JsonNode read, JsonNode written) {
        if (read.isNumber() && written.isNumber()) {
            return read.decimalValue().compareTo(written.decimalValue()) == 0;
        }
        return read.equals(written)
                || read.isTextual() && written.isTextual() && sameInstant(read.textValue(), written.textValue());
    }

    private static boolean sameInstant(String read, String written) {
        try {
            return OffsetDateTime.parse(read).equals(OffsetDateTime.parse(written));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
