package dev.understudy.engine.behaviour;

import dev.understudy.engine.exchange.Stage;
import java.util.Optional;

/** Something that a service does beyond its contract, switched on by a behaviour file. */
public interface Behaviour {

    /** The stage for one API; empty when the API does nothing of the kind. What is wrong is added to the problems. */
    Optional<Stage> stage(BehaviourSetup setup);
}
