package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.template.Scope;
import dev.understudy.engine.time.InstantText;
import dev.understudy.engine.validate.RequestValues;
import java.util.Map;
import java.util.Set;

/**
 * What the holes of an answer or of a new item stand for.
 *
 * @param values of the request; for one element of a batch, with the element as the body
 * @param facts what the action found out, by name
 * @param parents the items that the path names, by resource
 * @param item what pointers such as {@code /status} point into; missing when there is no one item
 */
record ActionScope(
        Exchange exchange,
        RequestValues values,
        Map<String, JsonNode> facts,
        Map<String, JsonNode> parents,
        JsonNode item,
        InstantText instants)
        implements Scope {
    private static final Set<String> NAMES = Set.of(
            "items",
            "item",
            "count",
            "total",
            "size",
            "page",
            "pages",
            "offset",
            "next",
            "previous",
            "now",
            "uuid",
            "hex32",
            "id",
            "body");
    static final String KNOWN =
            "items, item, count, total, size, page, pages, offset, next, previous, now, uuid, hex32,"
                    + " id, body, body/…, path.…, query.…, <resource>/… of those under within, and JSON Pointers into the item";

    /** Whether a template may use this name. */
    static boolean knows(String name) {
        return NAMES.contains(name)
                || name.startsWith("/")
                || name.matches("[a-z0-9-]+/.*")
                || name.startsWith("path.")
                || name.startsWith("query.");
    }

    @Override
    public JsonNode value(String name) {
        JsonNode fact = facts.get(name);
        if (fact != null) {
            return fact;
        }
        if (name.startsWith("/")) {
            return item.at(name);
        }
        if (name.startsWith("body/")) {
            return body().at(name.substring("body".length()));
        }
        int slash = name.indexOf('/');
        if (slash > 0) {
            return parents.getOrDefault(name.substring(0, slash), MissingNode.getInstance())
                    .at(name.substring(slash));
        }
        if (name.startsWith("path.")) {
            return values.path().getOrDefault(name.substring("path.".length()), MissingNode.getInstance());
        }
        if (name.startsWith("query.")) {
            return values.query().getOrDefault(name.substring("query.".length()), MissingNode.getInstance());
        }
        return switch (name) {
            case "item" -> item;
            case "body" -> body();
            case "now" -> TextNode.valueOf(instants.write(exchange.instant()));
            case "uuid" -> TextNode.valueOf(exchange.world().nextUuid());
            case "hex32" -> TextNode.valueOf(exchange.world().nextHex32());
            default -> MissingNode.getInstance();
        };
    }

    private JsonNode body() {
        return values.body().orElse(MissingNode.getInstance());
    }
}
