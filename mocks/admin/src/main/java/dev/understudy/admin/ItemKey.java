package dev.understudy.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells an item from others of its kind, in one text: its values joined by commas. Within a value, a comma is written
 * {@code %2C} and a percent sign {@code %25}.
 */
final class ItemKey {

    private ItemKey() {}

    /** @param pointers where the item holds the values */
    static String of(JsonNode item, List<String> pointers) {
        return pointers.stream()
                .map(pointer -> item.at(pointer).asText())
                .map(value -> value.replace("%", "%25").replace(",", "%2C"))
                .collect(Collectors.joining(","));
    }

    static List<String> values(String key) {
        return Stream.of(key.split(",", -1))
                .map(value -> value.replace("%2C", ",").replace("%2c", ",").replace("%25", "%"))
                .toList();
    }
}
