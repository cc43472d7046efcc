package dev.understudy.admin;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.http.MockRequest;

/** Holds requests against the {@link AccessRule}. */
final class AccessStage implements Stage {
    private final AccessRule rule;

    AccessStage(AccessRule rule) {
        this.rule = rule;
    }

    @Override
    public Phase phase() {
        return Phase.AUTH;
    }

    @Override
    public Step apply(Exchange exchange) {
        MockRequest request = exchange.request();
        return rule.refusal(request.peer(), request.headers()).map(Step::refuse).orElse(Step.next());
    }
}
