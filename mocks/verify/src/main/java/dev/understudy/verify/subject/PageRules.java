package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a list is cut into pages.
 *
 * @param style of the behaviour file
 * @param size the query parameter that says how many items a page holds; empty when there is none
 * @param usual how many it holds when nobody says
 * @param max how many it holds at most
 * @param place where the rule stands in the behaviour file
 */
public record PageRules(String style, JsonNode config, Optional<String> size, int usual, int max, String place) {

    /** How one gets from page to page. */
    public enum Way {
        /** By the number of items that come before. */
        OFFSET,
        /** By the number of the page. */
        NUMBER,
        /** By what the page before says to send. */
        TOKEN;

        /** For people. */
        public String text() {
            return switch (this) {
                case OFFSET -> "offset";
                case NUMBER -> "page number";
                case TOKEN -> "cursor";
            };
        }
    }

    static PageRules read(JsonNode page, String place) {
        String style = page.path("style").asText();
        String size = page.path(style.equals("offset") ? "limit" : "size").asText("");
        int max = page.path("max").asInt(Integer.MAX_VALUE);
        return new PageRules(
                style,
                page,
                size.isEmpty() ? Optional.empty() : Optional.of(size),
                page.path("default").asInt(max),
                max,
                place);
    }

    /** The ways there are, the surest first. */
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        if (style.equals("offset")) {
            ways.add(Way.OFFSET);
        }
        if (forward().isPresent()) {
            ways.add(Way.TOKEN);
        }
        if (style.startsWith("page-")) {
            ways.add(Way.NUMBER);
        }
        return ways;
    }

    /** The query parameter that takes what a page says comes next. */
    public Optional<String> forward() {
        return switch (style) {
            case "two-way-cursor" -> text("after");
            case "forward-token" -> text("token");
            case "page-or-cursor" -> text("cursor");
            default -> Optional.empty();
        };
    }

    /** The query parameter that takes what a page says came before. */
    public Optional<String> back() {
        return style.equals("two-way-cursor") ? text("before") : Optional.empty();
    }

    /** The query parameter that counts items or pages. */
    public Optional<String> counter(Way way) {
        return switch (way) {
            case OFFSET -> text("offset");
            case NUMBER -> text("page");
            case TOKEN -> Optional.empty();
        };
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(config.path(key).textValue());
    }
}
