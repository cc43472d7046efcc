package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.behaviour.lifecycle.CommandOutcome;
import dev.understudy.engine.behaviour.lifecycle.EventOutcome;
import dev.understudy.engine.behaviour.lifecycle.RunHistory;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.state.Collection;
import dev.understudy.engine.template.AnswerTemplate;
import dev.understudy.engine.template.Template;
import dev.understudy.engine.validate.RequestValues;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a run a command, or an event.
 *
 * @param name which command, or which type of event
 * @param payload of an event; empty for a command
 */
record CommandAction(
        Resource resource,
        Life life,
        Enclosure enclosure,
        String idParameter,
        String unknown,
        Template name,
        Optional<Template> payload,
        ViewChoice view,
        AnswerTemplate answer)
        implements Action {

    /** What became of it: a refusal, or the run's history from now on. */
    private record Verdict(Optional<String> refusal, Optional<RunHistory> history) {}

    @Override
    public Step act(Exchange exchange, RequestValues values) {
        Optional<String> noParent = enclosure.refusal(exchange, values);
        if (noParent.isPresent()) {
            return Step.refuse(Refusal.of(noParent.get()));
        }
        JsonNode id = values.path().get(idParameter);
        Collection collection = resource.collection(exchange);
        String key = resource.keyOf(enclosure, id == null ? "" : id.asText(), values);
        while (true) { // until nobody else has changed the item while it was judged
            Optional<ObjectNode> kept = collection
                    .get(key)
                    .filter(item -> enclosure.holds(item, values))
                    .filter(item -> resource.present(item, exchange).isPresent());
            if (kept.isEmpty()) {
                return Step.refuse(Refusal.of(unknown));
            }
            Verdict verdict = judge(exchange, values, kept.get());
            if (verdict.refusal().isPresent()) {
                return Step.refuse(Refusal.of(verdict.refusal().get()));
            }
            if (verdict.history().isEmpty()) {
                return answered(exchange, values, kept.get());
            }
            if (verdict.history().get().inputs().size() > resource.maxInputs()) {
                return Step.refuse(Refusal.of(RefusalName.FULL.text()));
            }
            ObjectNode changed = Life.with(kept.get(), verdict.history().get());
            if (collection.replace(key, kept.get(), changed)) {
                resource.settle(exchange);
                return answered(exchange, values, changed);
            }
        }
    }

    private Step answered(Exchange exchange, RequestValues values, ObjectNode item) {
        JsonNode shown = view.show(resource.shown(item, exchange.instant()), values);
        return Step.answer(
                answer.render(new ActionScope(exchange, values, Map.of(), Map.of(), shown, resource.instants())));
    }

    private Verdict judge(Exchange exchange, RequestValues values, ObjectNode kept) {
        ActionScope scope =
                new ActionScope(exchange, values, Map.of(), Map.of(), MissingNode.getInstance(), resource.instants());
        String word = name.fill(scope).asText();
        if (payload.isPresent()) {
            EventOutcome outcome = life.event(kept, word, payload.get().fill(scope), exchange.instant());
            return outcome instanceof EventOutcome.Accepted accepted
                    ? new Verdict(Optional.empty(), Optional.of(accepted.history()))
                    : new Verdict(Optional.of(((EventOutcome.Refused) outcome).refusal()), Optional.empty());
        }
        CommandOutcome outcome = life.command(kept, word, exchange.instant());
        if (outcome instanceof CommandOutcome.Refused refused) {
            return new Verdict(Optional.of(refused.refusal()), Optional.empty());
        }
        return outcome instanceof CommandOutcome.Accepted accepted
                ? new Verdict(Optional.empty(), Optional.of(accepted.history()))
                : new Verdict(Optional.empty(), Optional.empty());
    }
}
