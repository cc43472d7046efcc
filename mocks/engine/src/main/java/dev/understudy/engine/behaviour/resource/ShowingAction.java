package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.template.AnswerTemplate;
import dev.understudy.engine.validate.RequestValues;

/** An action whose answers show items that are kept. */
interface ShowingAction extends Action {

    Resource resource();

    Enclosure enclosure();

    AnswerTemplate answer();

    /** What the answer is made of when this item is all that there is to show. */
    ActionScope showing(Exchange exchange, RequestValues values, ObjectNode item);

    /** What of the item such an answer shows. */
    JsonNode shown(ActionScope scope);
}
