package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.template.AnswerTemplate;
import dev.understudy.engine.validate.RequestValues;
import java.util.Map;
import java.util.Optional;

/**
 * Answers with one item.
 *
 * @param idParameter the path parameter that names it
 * @param unknown the refusal when there is none
 */
record GetAction(
        Resource resource,
        Enclosure enclosure,
        String idParameter,
        String unknown,
        ViewChoice view,
        AnswerTemplate answer)
        implements ShowingAction {

    @Override
    public Step act(Exchange exchange, RequestValues values) {
        Optional<String> noParent = enclosure.refusal(exchange, values);
        if (noParent.isPresent()) {
            return Step.refuse(Refusal.of(noParent.get()));
        }
        JsonNode id = values.path().get(idParameter);
        Optional<ObjectNode> item = resource.collection(exchange)
                .get(resource.keyOf(enclosure, id == null ? "" : id.asText(), values))
                .filter(found -> enclosure.holds(found, values))
                .flatMap(kept -> resource.present(kept, exchange));
        if (item.isEmpty()) {
            return Step.refuse(Refusal.of(unknown));
        }
        return Step.answer(answer.render(showing(exchange, values, item.get())));
    }

    @Override
    public ActionScope showing(Exchange exchange, RequestValues values, ObjectNode item) {
        return new ActionScope(exchange, values, Map.of(), Map.of(), view.show(item, values), resource.instants());
    }

    @Override
    public JsonNode shown(ActionScope scope) {
        return scope.item();
    }
}
