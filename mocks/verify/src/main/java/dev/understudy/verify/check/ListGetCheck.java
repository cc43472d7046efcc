package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.list.Lists;
import dev.understudy.verify.list.Walk;
import dev.understudy.verify.subject.FilterRule;
import dev.understudy.verify.subject.GetRules;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code list-get}: what a list shows can be asked for by itself, and both say the same. */
final class ListGetCheck implements Check {
    private static final int MAX_ITEMS = 24;

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            setting.subject()
                    .behaviour()
                    .get(operation)
                    .ifPresent(get -> setting.subject()
                            .behaviour()
                            .listOf(get.resource())
                            .ifPresent(list -> trials.add(new Trial(
                                    "list-get",
                                    operation.id(),
                                    examination -> compare(setting, list, get, examination)))));
        }
        return trials;
    }

    private static void compare(Setting setting, ListRules list, GetRules get, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(list.operation());
        Walk walk = setting.lists().known(list);
        if (walk.items().isEmpty() || list.idAt().isEmpty()) {
            throw new NotTriedException("the list shows nothing that could be asked for");
        }
        for (Map.Entry<String, JsonNode> chosen : choose(list, walk).entrySet()) {
            Exchanged exchanged = setting.lists().get(get, chosen.getKey());
            List<String> differences = differences(list, get, chosen.getValue(), exchanged);
            if (!differences.isEmpty()) {
                // it may have changed between the two looks
                Optional<JsonNode> again = find(setting.lists().now(list), chosen.getKey());
                Exchanged later = setting.lists().get(get, chosen.getKey());
                if (again.isPresent()) {
                    differences(list, get, again.get(), later).stream()
                            .filter(differences::contains)
                            .forEach(difference -> examination.fault(difference, "", later));
                }
            }
            if (!examination.isFine()) {
                return;
            }
        }
    }

    /** The first and the last item, and those of each value of what can be filtered by. */
    private static Map<String, JsonNode> choose(ListRules list, Walk walk) {
        Map<String, JsonNode> chosen = new LinkedHashMap<>();
        List<JsonNode> items = walk.items();
        chosen.put(walk.id(items.get(0)), items.get(0));
        JsonNode last = items.get(items.size() - 1);
        chosen.put(walk.id(last), last);
        for (FilterRule filter : list.filters()) {
            Optional<String> at = list.shown(filter.part());
            boolean isOfFew = filter.kind().equals("equal") || filter.kind().equals("one-of");
            if (at.isEmpty() || !isOfFew) {
                continue;
            }
            firstOfEach(at.get(), walk, items, chosen);
            firstOfEach(at.get(), walk, reversed(items), chosen);
        }
        return chosen;
    }

    private static void firstOfEach(String at, Walk walk, List<JsonNode> items, Map<String, JsonNode> chosen) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : items) {
            if (chosen.size() < MAX_ITEMS && seen.add(item.at(at).toString())) {
                chosen.putIfAbsent(walk.id(item), item);
            }
        }
    }

    private static List<JsonNode> reversed(List<JsonNode> items) {
        List<JsonNode> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Optional<JsonNode> find(Walk walk, String id) {
        return walk.items().stream().filter(item -> walk.id(item).equals(id)).findFirst();
    }

    private static List<String> differences(ListRules list, GetRules get, JsonNode listed, Exchanged exchanged) {
        String id = listed.at(list.idAt().orElse("")).asText();
        if (!exchanged.isSuccess()) {
            return List.of(
                    "expected " + id + ", which " + list.operation().id() + " lists, got status " + exchanged.status());
        }
        JsonNode single = Lists.item(get, exchanged);
        List<String> differences = new ArrayList<>();
        get.shared(list, listed).forEach((here, there) -> {
            JsonNode one = listed.at(here);
            JsonNode other = single.at(there);
            boolean lacksBoth = isNothing(one) && isNothing(other);
            if (!lacksBoth && !Json.same(one, other)) {
                differences.add("expected " + there + " of " + id + " to be " + one + ", as "
                        + list.operation().id() + " shows it at " + here + ", got "
                        + (other.isMissingNode() ? "nothing" : other));
            }
        });
        return differences;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
