package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param facts what an envelope or a header may ask for. {@code items}: the items, as an array; {@code count}: how many
 *     they are; {@code total}: how many there are on all pages; {@code size}: how many a page holds, as was honoured;
 *     {@code page}: which page of that size it is, from 1; {@code pages}: how many there are; {@code offset}: how many
 *     items come before it; {@code next}, {@code previous}: what to send to get the page after or before, as text, or
 *     null
 */
public record Page(List<ObjectNode> items, Map<String, JsonNode> facts) implements PageOutcome {

    /**
     * @param offset index of the first item
     * @param number which page it is
     */
    static Page of(
            List<ObjectNode> items,
            long total,
            long size,
            long offset,
            long number,
            Optional<String> next,
            Optional<String> previous) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(array::add);
        Map<String, JsonNode> facts = new LinkedHashMap<>();
        facts.put("items", array);
        facts.put("count", number(items.size()));
        facts.put("total", number(total));
        facts.put("size", number(size));
        facts.put("page", number(number));
        facts.put("pages", number(size == 0 ? 0 : (total + size - 1) / size));
        facts.put("offset", number(offset));
        facts.put("next", text(next));
        facts.put("previous", text(previous));
        return new Page(items, facts);
    }

    /** One of the facts; missing when there is none of that name. */
    public JsonNode fact(String name) {
        return facts.getOrDefault(name, MissingNode.getInstance());
    }

    /** The same page, but for what to send next. */
    Page leadingNowhere() {
        Map<String, JsonNode> kept = new LinkedHashMap<>(facts);
        kept.put("next", NullNode.getInstance());
        kept.put("previous", NullNode.getInstance());
        return new Page(items, kept);
    }

    /** The same page, of which nobody can say which one it is. */
    Page withoutNumber() {
        Map<String, JsonNode> kept = new LinkedHashMap<>(facts);
        kept.put("page", NullNode.getInstance());
        kept.put("pages", NullNode.getInstance());
        return new Page(items, kept);
    }

    private static JsonNode number(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    private static JsonNode text(Optional<String> text) {
        return text.<JsonNode>map(TextNode::valueOf).orElse(NullNode.getInstance());
    }
}
