package dev.understudy.engine.behaviour.resource;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import java.util.Map;

/** Acts on resources for the operations that the behaviour file configures, unless a certain answer is asked for. */
final class ResourceStage implements Stage {
    private final Map<String, Action> actions;

    /** @param actions by operationId */
    ResourceStage(Map<String, Action> actions) {
        this.actions = Map.copyOf(actions);
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public Step apply(Exchange exchange) {
        Action action = actions.get(exchange.operation().id());
        if (action == null
                || exchange.preferences().chooseAnswer()
                || exchange.values().isEmpty()) {
            return Step.next();
        }
        return action.act(exchange, exchange.values().get());
    }
}
