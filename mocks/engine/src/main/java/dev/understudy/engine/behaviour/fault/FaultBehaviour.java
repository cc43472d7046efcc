package dev.understudy.engine.behaviour.fault;

import dev.understudy.engine.behaviour.Behaviour;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.exchange.Stage;
import java.util.List;
import java.util.Optional;

/** Faults, as {@code faults} of the behaviour file says and as they are added to worlds later. On for every API. */
public final class FaultBehaviour implements Behaviour {
    private static final String KEY = "faults";

    @Override
    public Optional<Stage> stage(BehaviourSetup setup) {
        String name = setup.contract().document().name();
        List<FaultRule> rules =
                FaultReader.readAll(setup.contract().api(), name, setup.config(KEY), "/" + KEY, setup::problem);
        return Optional.of(new FaultStage(name, rules));
    }
}
