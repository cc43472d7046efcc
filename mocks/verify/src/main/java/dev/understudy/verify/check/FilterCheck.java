package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.spec.Document;
import dev.understudy.verify.list.FilterLanguage;
import dev.understudy.verify.list.FilterTries;
import dev.understudy.verify.list.FilterTry;
import dev.understudy.verify.list.Walk;
import dev.understudy.verify.list.WalkedPage;
import dev.understudy.verify.subject.FilterRule;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code filter:PARAMETER}: a filter lets through what it should, and all of it. */
final class FilterCheck implements Check {
    private static final String LANGUAGE = "collection-filter";

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            setting.subject().behaviour().list(operation).ifPresent(rules -> {
                for (FilterRule filter : rules.filters()) {
                    trials.add(new Trial(
                            "filter:" + filter.parameter(),
                            operation.id(),
                            examination -> filter(setting, rules, filter, examination)));
                }
            });
        }
        return trials;
    }

    private static void filter(Setting setting, ListRules rules, FilterRule filter, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(rules.operation());
        Walk whole = setting.lists().known(rules);
        ItemParts parts = filter.kind().equals(LANGUAGE)
                ? ItemParts.wholeItems(setting)
                : ItemParts.of(setting, rules, filter)
                        .orElseThrow(() -> new NotTriedException("items do not show what they are filtered by"));
        List<FilterTry> tries = filter.kind().equals(LANGUAGE)
                ? FilterLanguage.of(filter, whole.items(), rules::shown)
                : FilterTries.of(
                        filter,
                        parts.ofAll(whole).stream().flatMap(List::stream).toList(),
                        allowed(setting, rules, filter));
        if (tries.isEmpty()) {
            throw new NotTriedException("the list shows nothing to filter by");
        }
        for (FilterTry each : tries) {
            hold(setting, rules, filter, each, whole, parts, examination);
            if (!examination.isFine()) {
                return;
            }
        }
    }

    private static void hold(
            Setting setting,
            ListRules rules,
            FilterRule filter,
            FilterTry wanted,
            Walk whole,
            ItemParts parts,
            Examination examination)
            throws InterruptedException {
        Walk filtered = setting.lists()
                .walker()
                .all(rules, request -> request.with(ParameterLocation.QUERY, filter.parameter(), wanted.value()));
        String asked = filter.parameter() + "=" + text(wanted.value());
        for (WalkedPage page : filtered.pages()) {
            for (JsonNode item : page.items()) {
                Optional<List<JsonNode>> has = parts.of(filtered, item);
                if (has.isPresent() && !wanted.admits().test(has.get())) {
                    examination.fault(
                            asked + ": got " + filtered.id(item) + ", which it should not let through: it has "
                                    + (filter.kind().equals(LANGUAGE) ? item : has.get()),
                            filter.place(),
                            page.exchanged());
                    return;
                }
            }
        }
        if (!filtered.isWhole()) {
            return; // what was not met may come later
        }
        List<String> missed = missed(wanted, whole, filtered, parts);
        if (!missed.isEmpty()) {
            // an item may have changed since the list was walked
            Walk now = setting.lists().now(rules);
            List<String> still = missed(wanted, now, filtered, parts);
            missed = missed.stream().filter(still::contains).toList();
        }
        if (!missed.isEmpty()) {
            examination.fault(
                    asked + ": did not get " + Some.of(missed) + ", which the unfiltered list has and it should let"
                            + " through",
                    filter.place(),
                    filtered.first(),
                    whole.first());
        }
    }

    private static List<String> missed(FilterTry wanted, Walk whole, Walk filtered, ItemParts parts)
            throws InterruptedException {
        List<String> got = filtered.ids();
        List<String> missed = new ArrayList<>();
        for (JsonNode item : whole.items()) {
            Optional<List<JsonNode>> has = parts.of(whole, item);
            if (has.isPresent() && wanted.admits().test(has.get()) && !got.contains(whole.id(item))) {
                missed.add(whole.id(item));
            }
        }
        return missed;
    }

    /** The values that the parameter's schema, or that of its elements, names. */
    private static List<JsonNode> allowed(Setting setting, ListRules rules, FilterRule filter) {
        Document document = setting.subject().contract().document();
        List<JsonNode> allowed = new ArrayList<>();
        for (Parameter parameter : rules.operation().parameters()) {
            if (parameter.name().equals(filter.parameter()) && parameter.in() == ParameterLocation.QUERY) {
                String schema = parameter.schema().pointer();
                String place = document.follow(schema).orElse(schema);
                if (document.at(place).has("items")) {
                    place = document.follow(place + "/items").orElse(place);
                }
                document.at(place).path("enum").forEach(allowed::add);
            }
        }
        return allowed;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
