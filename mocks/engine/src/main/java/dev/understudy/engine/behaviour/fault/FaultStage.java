package dev.understudy.engine.behaviour.fault;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Preferences;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.http.Breakage;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.state.Part;
import java.util.List;
import java.util.Optional;

/** Does to valid requests what the rules of their world say, and what they ask for by {@code Prefer: fault=…}. */
final class FaultStage implements Stage {
    private static final String HEADER = "Understudy-Fault";

    private final String api;
    private final List<FaultRule> fixed;
    private final Part<FaultRules> part = Part.of(FaultRules.class);

    /** @param fixed rules that every world has from the beginning, after those that are added to it */
    FaultStage(String api, List<FaultRule> fixed) {
        this.api = api;
        this.fixed = List.copyOf(fixed);
    }

    @Override
    public Phase phase() {
        return Phase.FAULT;
    }

    @Override
    public Step apply(Exchange exchange) {
        Optional<FaultRule> rule = FaultRules.of(exchange.world()).firing(api, exchange);
        if (rule.isEmpty() && !fixed.isEmpty()) {
            rule = exchange.world().part(part, () -> FaultRules.of(fixed)).firing(api, exchange);
        }
        if (rule.isPresent()) {
            return apply(rule.get(), exchange);
        }
        return exchange.preferences()
                .fault()
                .filter(fault -> !fault.sendsHead())
                .map(FaultStage::silence)
                .orElse(Step.next());
    }

    private static Step apply(FaultRule rule, Exchange exchange) {
        Effect effect = rule.effect();
        exchange.trace().note("the fault \"" + rule.id() + "\" acts");
        exchange.respondWith(HEADER, rule.id());
        exchange.delay(effect.delay());
        if (effect.choosesAnswer()) {
            Preferences wishes = exchange.preferences();
            exchange.overrule(wishes.overruled(effect.status(), effect.example()));
        }
        if (effect.breakage().isPresent()) {
            Breakage breakage = effect.breakage().get();
            if (!breakage.sendsHead()) {
                return silence(breakage);
            }
            exchange.breakAnswer(breakage);
        }
        return Step.next();
    }

    private static Step silence(Breakage breakage) {
        return Step.answer(MockResponse.none(breakage));
    }
}
