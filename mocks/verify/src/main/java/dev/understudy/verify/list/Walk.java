package dev.understudy.verify.list;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.talk.Exchanged;
import java.util.List;
import java.util.Optional;

/**
 * A list, walked page by page.
 *
 * @param pages in the order they came, at least one
 * @param isWhole whether the end was reached
 */
public record Walk(ListRules rules, List<WalkedPage> pages, boolean isWhole) {

    /** The items of all pages. */
    public List<JsonNode> items() {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    /** What names each item; items that do not say are told by all that they are. */
    public List<String> ids() {
        return items().stream().map(this::id).toList();
    }

    public String id(JsonNode item) {
        Optional<String> pointer = rules.idAt();
        JsonNode id = pointer.isPresent() ? item.at(pointer.get()) : item;
        return id.isValueNode() ? id.asText() : item.toString();
    }

    public Exchanged first() {
        return pages.get(0).exchanged();
    }

    public Exchanged last() {
        return pages.get(pages.size() - 1).exchanged();
    }
}
