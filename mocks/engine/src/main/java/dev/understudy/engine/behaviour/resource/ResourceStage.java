package dev.understudy.engine.behaviour.resource;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Preferences;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.http.AcceptHeader;
import dev.understudy.engine.http.MediaType;
import java.util.List;
import java.util.Map;

/** Acts on resources for the operations that the behaviour file configures, unless a certain answer is asked for. */
final class ResourceStage implements Stage {
    private final Map<String, Served> operations;

    /**
     * What serves an operation.
     *
     * @param mediaTypes what its answers may be
     */
    record Served(Action action, List<MediaType> mediaTypes) {}

    /** @param operations by operationId */
    ResourceStage(Map<String, Served> operations) {
        this.operations = Map.copyOf(operations);
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    /** Leaves to the next stage whatever asks for a certain answer, or for one that cannot be had: nothing is changed then. */
    @Override
    public Step apply(Exchange exchange) {
        Served served = operations.get(exchange.operation().id());
        Preferences preferences = exchange.preferences();
        if (served == null
                || preferences.chooseAnswer()
                || !preferences.unreadable().isEmpty()
                || exchange.values().isEmpty()
                || !isAcceptable(served, exchange)) {
            return Step.next();
        }
        Step step = served.action().act(exchange, exchange.values().get());
        return step instanceof Step.Answered answered ? Step.answer(preferences.applied(answered.response())) : step;
    }

    private static boolean isAcceptable(Served served, Exchange exchange) {
        return served.mediaTypes().isEmpty()
                || AcceptHeader.of(exchange.request().headers())
                        .choose(served.mediaTypes())
                        .isPresent();
    }
}
