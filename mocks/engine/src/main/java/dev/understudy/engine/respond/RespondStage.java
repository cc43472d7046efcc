package dev.understudy.engine.respond;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import java.util.HashMap;
import java.util.Map;

/** Answers with a documented example: the one that was asked for, or the first of the first success. */
public final class RespondStage implements Stage {
    private final Map<String, OperationAnswers> byOperation = new HashMap<>();

    /** Prepares every answer that the API documents. */
    public RespondStage(Api api) {
        for (Operation operation : api.operations()) {
            byOperation.put(operation.id(), new OperationAnswers(operation));
        }
    }

    @Override
    public Phase phase() {
        return Phase.RESPOND;
    }

    @Override
    public Step apply(Exchange exchange) {
        OperationAnswers answers = byOperation.get(exchange.operation().id());
        if (answers == null) {
            throw new IllegalStateException(
                    "No answers for " + exchange.operation().id());
        }
        return answers.answer(exchange);
    }
}
