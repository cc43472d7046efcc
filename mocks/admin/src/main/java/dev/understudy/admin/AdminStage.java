package dev.understudy.admin;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Hands each request to the handler of its operation. */
final class AdminStage implements Stage {
    private final Map<String, Handler> handlers;

    private AdminStage(Map<String, Handler> handlers) {
        this.handlers = handlers;
    }

    /**
     * @param handlers by operationId
     * @throws IllegalStateException when an operation has no handler, or a handler no operation
     */
    static AdminStage of(Api api, Map<String, Handler> handlers) {
        Set<String> operations =
                api.operations().stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        if (!operations.equals(handlers.keySet())) {
            throw new IllegalStateException(
                    "The contract has " + operations + ", handlers are for " + new TreeSet<>(handlers.keySet()));
        }
        return new AdminStage(Map.copyOf(handlers));
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public Step apply(Exchange exchange) {
        Handler handler = handlers.get(exchange.operation().id());
        if (handler == null) {
            throw new IllegalStateException(
                    "No handler for " + exchange.operation().id());
        }
        return Step.answer(handler.answer(AdminRequest.of(exchange)));
    }
}
