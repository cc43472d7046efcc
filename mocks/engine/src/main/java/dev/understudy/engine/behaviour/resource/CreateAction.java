package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.state.Collection;
import dev.understudy.engine.template.AnswerTemplate;
import dev.understudy.engine.template.Template;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.RequestValues;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one item, or one for each element of an array in the body: all of them, or none when one is refused.
 *
 * @param each JSON Pointer into the body to the array; empty to make one item of the whole body
 * @param item what the new item is
 */
record CreateAction(
        Resource resource,
        Enclosure enclosure,
        Optional<String> each,
        NewId id,
        Template item,
        ViewChoice view,
        AnswerTemplate answer)
        implements Action {

    @Override
    public Step act(Exchange exchange, RequestValues values) {
        Optional<String> noParent = enclosure.refusal(exchange, values);
        if (noParent.isPresent()) {
            return Step.refuse(Refusal.of(noParent.get()));
        }
        List<ObjectNode> drafts = new ArrayList<>();
        for (RequestValues one : parts(values)) {
            ActionScope scope = scope(exchange, one, Map.of(), MissingNode.getInstance());
            String newId = id.of(scope);
            if (id.isReserved(newId)) {
                return Step.refuse(Refusal.of(id.reservedRefusal(), List.of(reserved(newId, drafts.size()))));
            }
            drafts.add(item(exchange, one, newId));
        }
        return keep(exchange, values, drafts);
    }

    private Step keep(Exchange exchange, RequestValues values, List<ObjectNode> drafts) {
        Collection collection = resource.collection(exchange);
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        synchronized (collection) {
            drafts.forEach(draft -> forget(exchange, collection, resource.keyOf(draft)));
            boolean isTaken = drafts.stream()
                    .anyMatch(draft -> collection.get(resource.keyOf(draft)).isPresent());
            if (isTaken && id.taken().isPresent()) {
                return Step.refuse(Refusal.of(id.taken().get()));
            }
            if (collection.size() + drafts.size() > resource.maxItems()) {
                return Step.refuse(Refusal.of(RefusalName.FULL.text()));
            }
            for (ObjectNode draft : drafts) {
                if (collection.putIfAbsent(resource.keyOf(draft), draft)) {
                    kept.add(view.show(resource.shown(draft, exchange.instant()), values));
                }
            }
        }
        resource.settle(exchange);
        JsonNode first = kept.isEmpty() ? MissingNode.getInstance() : kept.get(0);
        Map<String, JsonNode> facts = Map.of("items", kept, "count", IntNode.valueOf(kept.size()));
        return Step.answer(answer.render(scope(exchange, values, facts, first)));
    }

    /** Frees the id of an item whose time is over. */
    private void forget(Exchange exchange, Collection collection, String key) {
        if (collection
                .get(key)
                .filter(kept -> resource.present(kept, exchange).isEmpty())
                .isPresent()) {
            collection.remove(key);
        }
    }

    private ObjectNode item(Exchange exchange, RequestValues values, String newId) {
        Map<String, JsonNode> facts = Map.of("id", TextNode.valueOf(newId));
        JsonNode filled = item.fill(scope(exchange, values, facts, MissingNode.getInstance()));
        if (!(filled instanceof ObjectNode members)) {
            throw new IllegalStateException("A new item that is no object: the behaviour file of " + resource.key());
        }
        return resource.begun(members, exchange.instant());
    }

    private ActionScope scope(Exchange exchange, RequestValues values, Map<String, JsonNode> facts, JsonNode shown) {
        return new ActionScope(
                exchange, values, facts, enclosure.parents(exchange, values), shown, resource.instants());
    }

    private List<RequestValues> parts(RequestValues values) {
        if (each.isEmpty()) {
            return List.of(values);
        }
        List<RequestValues> parts = new ArrayList<>();
        JsonNode array = values.body().map(body -> body.at(each.get())).orElse(MissingNode.getInstance());
        array.forEach(element -> parts.add(new RequestValues(
                values.path(), values.query(), values.headers(), values.cookies(), Optional.of(element))));
        return parts;
    }

    private Violation reserved(String value, int index) {
        String name = id.name().replaceFirst("^body/", "");
        String prefix = each.isPresent() ? each.get() + "/" + index + "/" : "/";
        return new Violation(
                ViolationCode.PATTERN_MISMATCH,
                MessagePart.BODY,
                (prefix + name).substring(1).replace('/', '.'),
                "/body" + prefix + name,
                "",
                "reserved",
                "an id that is not reserved",
                "\"" + value + "\"");
    }
}
