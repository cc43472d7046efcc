package dev.understudy.engine.behaviour.ratelimit;

import dev.understudy.engine.behaviour.Behaviour;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.exchange.Stage;
import java.util.List;
import java.util.Optional;

/** Rate limits, as {@code rate-limits} of the behaviour file says. */
public final class RateLimitBehaviour implements Behaviour {

    @Override
    public Optional<Stage> stage(BehaviourSetup setup) {
        List<RateLimitConfig> limits = RateLimitConfig.read(setup);
        return limits.isEmpty()
                ? Optional.empty()
                : Optional.of(new RateLimitStage(setup.contract().document().name(), limits, setup.rateLimits()));
    }
}
