package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.verify.list.ItemValue;
import dev.understudy.verify.list.Lists;
import dev.understudy.verify.list.Walk;
import dev.understudy.verify.subject.FilterRule;
import dev.understudy.verify.subject.GetRules;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.talk.Exchanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What items have in the place that a filter looks at: in the list, if it shows that; else in each item by itself, which is
 * then asked for, as far as a bound allows.
 */
final class ItemParts {
    private static final int MAX_ASKED = 60;

    private final Setting setting;
    private final Optional<String> listed;
    private final Optional<GetRules> get;
    private final String part;
    private final Map<String, Optional<List<JsonNode>>> asked = new HashMap<>();

    private ItemParts(Setting setting, Optional<String> listed, Optional<GetRules> get, String part) {
        this.setting = setting;
        this.listed = listed;
        this.get = get;
        this.part = part;
    }

    /** Empty when neither the list nor a single item shows it. */
    static Optional<ItemParts> of(Setting setting, ListRules rules, FilterRule filter) {
        Optional<String> listed = rules.shown(filter.part());
        Optional<GetRules> get = setting.subject()
                .behaviour()
                .getOf(rules.resource())
                .filter(each -> each.shown(filter.part()).isPresent());
        return listed.isEmpty() && get.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemParts(setting, listed, get, filter.part()));
    }

    /** The item itself is what is looked at. */
    static ItemParts wholeItems(Setting setting) {
        return new ItemParts(setting, Optional.of(""), Optional.empty(), "");
    }

    /** Of every item of a walk, as far as that is known. */
    List<List<JsonNode>> ofAll(Walk walk) throws InterruptedException {
        List<List<JsonNode>> parts = new ArrayList<>();
        for (JsonNode item : walk.items()) {
            of(walk, item).ifPresent(parts::add);
        }
        return parts;
    }

    /** Of one item; empty when that is not known. */
    Optional<List<JsonNode>> of(Walk walk, JsonNode item) throws InterruptedException {
        if (listed.isPresent()) {
            return Optional.of(ItemValue.at(item, listed.get()));
        }
        String id = walk.id(item);
        Optional<List<JsonNode>> known = asked.get(id);
        if (known == null) {
            known = asked.size() < MAX_ASKED && get.isPresent() ? ask(get.get(), id) : Optional.empty();
            asked.put(id, known);
        }
        return known;
    }

    private Optional<List<JsonNode>> ask(GetRules rules, String id) throws InterruptedException {
        Exchanged exchanged = setting.lists().get(rules, id);
        return exchanged.isSuccess()
                ? Optional.of(ItemValue.at(
                        Lists.item(rules, exchanged), rules.shown(part).orElse("")))
                : Optional.empty();
    }
}
