package dev.understudy.engine.behaviour.auth;

import dev.understudy.engine.behaviour.Behaviour;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.spec.Pointers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Authentication, by the contract's security schemes. On for every API whose contract has any. */
public final class AuthBehaviour implements Behaviour {

    @Override
    public Optional<Stage> stage(BehaviourSetup setup) {
        Map<String, AuthConfig> configs = new HashMap<>();
        setup.contract()
                .api()
                .securitySchemes()
                .keySet()
                .forEach(scheme -> configs.put(scheme, AuthConfig.read(setup, scheme)));
        setup.config(AuthConfig.KEY).fieldNames().forEachRemaining(scheme -> {
            if (!configs.containsKey(scheme)) {
                setup.problem(
                        "unknown-security-scheme",
                        Pointers.child("/" + AuthConfig.KEY, scheme),
                        "the contract has no security scheme \"" + scheme + "\"");
            }
        });
        return Optional.of(new AuthStage(configs, setup.worlds()));
    }
}
