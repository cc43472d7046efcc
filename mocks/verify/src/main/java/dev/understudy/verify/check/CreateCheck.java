package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.list.Lists;
import dev.understudy.verify.subject.GetRules;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code create}: what was made can be asked for, and has what it was given; {@code create-duplicate}: an id is not given
 * twice.
 */
final class CreateCheck implements Check {
    private static final String SKIP = "skip";

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            JsonNode config = setting.subject().behaviour().config(operation);
            if (!config.has("create") || !config.path("id").isObject()) {
                continue;
            }
            Optional<GetRules> get =
                    setting.subject().behaviour().getOf(config.path("create").asText());
            get.ifPresent(rules -> trials.add(
                    setting.options().writes()
                            ? new Trial(
                                    "create",
                                    operation.id(),
                                    examination -> create(setting, operation, rules, examination))
                            : Trial.impossible("create", operation.id(), Reasons.WRITES)));
            String taken = config.path("id").path("taken").asText();
            if (!taken.isEmpty() && !taken.equals(SKIP)) {
                trials.add(
                        setting.options().writes()
                                ? new Trial(
                                        "create-duplicate",
                                        operation.id(),
                                        examination -> duplicate(setting, operation, taken, examination))
                                : Trial.impossible("create-duplicate", operation.id(), Reasons.WRITES));
            }
        }
        return trials;
    }

    private static void create(Setting setting, Operation operation, GetRules get, Examination examination)
            throws InterruptedException {
        String id = setting.newItems().freshId();
        Exchanged created = made(setting, operation, id);
        Exchanged shown = setting.lists().get(get, id);
        if (!shown.isSuccess()) {
            examination.fault(
                    "expected " + id + ", which was just made, got status " + shown.status(), "", shown, created);
            return;
        }
        JsonNode item = Lists.item(get, shown);
        given(setting, operation, id)
                .forEach((part, value) -> get.shown(part).ifPresent(place -> {
                    if (!Json.same(item.at(place), value)) {
                        examination.fault(
                                "expected " + place + " of what was just made to be " + value
                                        + ", as it was given, got "
                                        + (item.at(place).isMissingNode() ? "nothing" : item.at(place)),
                                setting.subject()
                                        .behaviour()
                                        .locate(setting.subject().behaviour().place(operation) + "/item"),
                                shown,
                                created);
                    }
                }));
    }

    private static void duplicate(Setting setting, Operation operation, String taken, Examination examination)
            throws InterruptedException {
        String id = setting.newItems().freshId();
        made(setting, operation, id);
        Exchanged again = examination.ask(operation, setting.newItems().creating(operation, id));
        new RefusalJudge(examination, setting, operation).expect(again, taken, "the id " + id + " was given before");
    }

    private static Exchanged made(Setting setting, Operation operation, String id) throws InterruptedException {
        Exchanged created = setting.conversation()
                .ask(operation, setting.newItems().creating(operation, id).build());
        if (!created.isSuccess()) {
            throw new NotTriedException("nothing could be made; see answer");
        }
        return created;
    }

    /** What the request says of the new item, by JSON Pointer into the item. */
    private static Map<String, JsonNode> given(Setting setting, Operation operation, String id) {
        JsonNode config = setting.subject().behaviour().config(operation);
        JsonNode body = setting.newItems().body(operation, id);
        JsonNode first =
                config.has("each") ? body.at(config.path("each").asText()).path(0) : body;
        Map<String, JsonNode> given = new LinkedHashMap<>();
        config.path("item").properties().forEach(entry -> {
            String template = entry.getValue().asText();
            if (template.matches("\\$\\{body/[^}]+}")) {
                JsonNode value = first.at(template.substring("${body".length(), template.length() - 1));
                if (!value.isMissingNode()) {
                    given.put(Pointers.child("", entry.getKey()), value);
                }
            }
        });
        return given;
    }
}
