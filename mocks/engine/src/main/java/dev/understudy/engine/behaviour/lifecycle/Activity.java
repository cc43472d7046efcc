package dev.understudy.engine.behaviour.lifecycle;

import java.util.Optional;

/**
 * What a run does when nothing holds it.
 *
 * @param isInFlight whether a pause must wait for its end
 * @param awaits the type of event that ends it; empty when none does
 */
record Activity(Role role, String state, boolean isInFlight, Optional<String> awaits) {

    Activity awaiting(String type) {
        return new Activity(role, state, isInFlight, Optional.of(type));
    }
}
