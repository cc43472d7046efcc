package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.list.ItemValue;
import dev.understudy.verify.list.Walk;
import dev.understudy.verify.list.WalkedPage;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.subject.OrderKey;
import dev.understudy.verify.subject.SortRules;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code order}: a list comes in its documented order; {@code sort:FIELD-DIRECTION}: and in any other that can be asked for.
 * Items that are equal in what decides first may come in any order, unless the provider has the seed data: how services break
 * ties is rarely documented.
 */
final class OrderCheck implements Check {
    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            setting.subject().behaviour().list(operation).ifPresent(rules -> {
                List<OrderKey> usual = rules.sort()
                        .map(sort -> sort.usualKey().map(List::of).orElse(List.of()))
                        .orElseGet(rules::order);
                if (!usual.isEmpty()) {
                    List<OrderKey> keys = setting.options().seeded() ? usual : usual.subList(0, 1);
                    trials.add(new Trial("order", operation.id(), examination -> {
                        setting.requireBaseline(operation);
                        judge(rules, keys, setting.lists().known(rules), examination);
                    }));
                }
                rules.sort().ifPresent(sort -> sorts(setting, rules, sort, trials));
            });
        }
        return trials;
    }

    private static void sorts(Setting setting, ListRules rules, SortRules sort, List<Trial> trials) {
        for (Map.Entry<String, String> field : sort.fields().entrySet()) {
            List<String> directions = sort.direction().isPresent() ? List.of("asc", "desc") : List.of("asc");
            for (String direction : directions) {
                UnaryOperator<ContractRequest> asking = request -> {
                    request.with(ParameterLocation.QUERY, sort.by(), TextNode.valueOf(field.getKey()));
                    sort.direction()
                            .ifPresent(
                                    name -> request.with(ParameterLocation.QUERY, name, TextNode.valueOf(direction)));
                    return request;
                };
                OrderKey key = new OrderKey(field.getValue(), direction.equals("desc"));
                trials.add(new Trial(
                        "sort:" + field.getKey() + "-" + direction,
                        rules.operation().id(),
                        examination -> {
                            setting.requireBaseline(rules.operation());
                            judge(rules, List.of(key), setting.lists().walker().all(rules, asking), examination);
                        }));
            }
        }
    }

    private static void judge(ListRules rules, List<OrderKey> keys, Walk walk, Examination examination) {
        List<OrderKey> shown = keys.stream()
                .takeWhile(key -> rules.shown(key.part()).isPresent())
                .toList();
        if (shown.isEmpty()) {
            throw new NotTriedException("items do not show what they are sorted by");
        }
        if (walk.items().size() < 2) {
            throw new NotTriedException("the list has fewer than two items");
        }
        Optional<JsonNode> before = Optional.empty();
        for (WalkedPage page : walk.pages()) {
            for (JsonNode item : page.items()) {
                if (before.isPresent() && compare(rules, shown, before.get(), item) > 0) {
                    tell(rules, shown, before.get(), item, page.exchanged(), examination);
                    return;
                }
                before = Optional.of(item);
            }
        }
    }

    private static void tell(
            ListRules rules,
            List<OrderKey> keys,
            JsonNode before,
            JsonNode item,
            Exchanged exchanged,
            Examination examination) {
        List<String> names = keys.stream()
                .map(key -> rules.shown(key.part()).orElse("") + (key.descending() ? " descending" : " ascending"))
                .toList();
        examination.fault(
                "expected the order " + String.join(", then ", names) + "; got " + values(rules, keys, before)
                        + " before " + values(rules, keys, item),
                rules.orderPlace(),
                exchanged);
    }

    private static String values(ListRules rules, List<OrderKey> keys, JsonNode item) {
        return String.join(
                " ",
                keys.stream().map(key -> value(rules, key, item).toString()).toList());
    }

    private static int compare(ListRules rules, List<OrderKey> keys, JsonNode one, JsonNode other) {
        for (OrderKey key : keys) {
            int order = ItemValue.compare(value(rules, key, one), value(rules, key, other));
            if (order != 0) {
                return key.descending() ? -order : order;
            }
        }
        return 0;
    }

    private static JsonNode value(ListRules rules, OrderKey key, JsonNode item) {
        return item.at(rules.shown(key.part()).orElse(""));
    }
}
