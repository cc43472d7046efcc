package dev.understudy.engine;

import dev.understudy.engine.behaviour.Behaviour;
import dev.understudy.engine.behaviour.auth.AuthBehaviour;
import dev.understudy.engine.behaviour.fault.FaultBehaviour;
import dev.understudy.engine.behaviour.parameter.ParameterRulesBehaviour;
import dev.understudy.engine.behaviour.parameter.RequiredHeadersBehaviour;
import dev.understudy.engine.behaviour.ratelimit.RateLimitBehaviour;
import dev.understudy.engine.behaviour.resource.ResourceBehaviour;
import java.util.List;

/** Every behaviour there is. Stages of one phase act in this order. */
final class BehaviourCatalog {
    static final List<Behaviour> ALL = List.of(
            new AuthBehaviour(),
            new RateLimitBehaviour(),
            new RequiredHeadersBehaviour(),
            new ParameterRulesBehaviour(),
            new FaultBehaviour(),
            new ResourceBehaviour());

    private BehaviourCatalog() {}
}
