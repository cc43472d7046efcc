package dev.understudy.engine.behaviour.auth;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.model.SecurityRequirement;
import dev.understudy.engine.model.SecurityScheme;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.state.Credential;
import dev.understudy.engine.state.WorldName;
import dev.understudy.engine.state.Worlds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a request pass when one of the alternatives that its operation names is met; with that it is known who calls, and
 * in which world.
 */
final class AuthStage implements Stage {
    private static final String WORLD_HEADER = "Understudy-World";

    private final Map<String, AuthConfig> configs;
    private final Worlds worlds;

    AuthStage(Map<String, AuthConfig> configs, Worlds worlds) {
        this.configs = Map.copyOf(configs);
        this.worlds = worlds;
    }

    @Override
    public Phase phase() {
        return Phase.AUTH;
    }

    @Override
    public Step apply(Exchange exchange) {
        List<SecurityRequirement> alternatives = exchange.operation().security();
        if (alternatives.isEmpty()) {
            return admit(exchange, Credential.nobody());
        }
        for (SecurityRequirement alternative : alternatives) {
            Optional<String> credential = meet(alternative, exchange.request());
            if (credential.isPresent() && !alternative.schemes().isEmpty()) {
                Optional<String> refusal = refusal(alternative, exchange.request());
                return refusal.isPresent()
                        ? Step.refuse(Refusal.of(refusal.get()))
                        : admit(exchange, Credential.of(credential.get()));
            }
        }
        if (alternatives.stream().anyMatch(alternative -> alternative.schemes().isEmpty())) {
            return admit(exchange, Credential.nobody()); // who may stay unknown is known all the same when they say so
        }
        return Step.refuse(Refusal.of(whyNot(alternatives, exchange.request())));
    }

    private Step admit(Exchange exchange, Credential credential) {
        String world = exchange.request()
                .headers()
                .first(WORLD_HEADER)
                .filter(name -> !name.isBlank())
                .map(WorldName::of)
                .orElseGet(() -> WorldName.of(credential));
        exchange.identify(credential, worlds.world(world));
        exchange.trace().note("admitted to the world " + world);
        return Step.next();
    }

    /** The credentials of all schemes, one after the other; empty when one is missing or malformed. */
    private Optional<String> meet(SecurityRequirement alternative, MockRequest request) {
        StringBuilder all = new StringBuilder();
        for (SecurityScheme scheme : alternative.schemes()) {
            Optional<CredentialReader.Sent> sent = CredentialReader.read(scheme, request);
            if (sent.isEmpty() || !isWellFormed(scheme, sent.get())) {
                return Optional.empty();
            }
            all.append(all.isEmpty() ? "" : "\n").append(sent.get().value());
        }
        return Optional.of(all.toString());
    }

    private boolean isWellFormed(SecurityScheme scheme, CredentialReader.Sent sent) {
        return sent.rightScheme() && config(scheme).isWellFormed(sent.value());
    }

    private Optional<String> refusal(SecurityRequirement alternative, MockRequest request) {
        return alternative.schemes().stream()
                .flatMap(scheme ->
                        CredentialReader.read(scheme, request)
                                .flatMap(sent -> config(scheme).refusalOf(sent.value()))
                                .stream())
                .findFirst();
    }

    /**
     * The refusal when no alternative is met: that of a malformed credential, if its alternative is otherwise complete,
     * before that of a missing one.
     */
    private String whyNot(List<SecurityRequirement> alternatives, MockRequest request) {
        for (SecurityRequirement alternative : alternatives) {
            boolean complete = alternative.schemes().stream()
                    .allMatch(scheme -> CredentialReader.read(scheme, request).isPresent());
            for (SecurityScheme scheme : alternative.schemes()) {
                Optional<CredentialReader.Sent> sent = CredentialReader.read(scheme, request);
                if (complete && sent.isPresent() && !isWellFormed(scheme, sent.get())) {
                    return config(scheme).malformed();
                }
            }
        }
        return missing(alternatives, request)
                .map(scheme -> config(scheme).missing())
                .orElse(RefusalName.UNAUTHENTICATED.text());
    }

    /** The first scheme that is missing: of the alternative that the request has begun to meet, or else of the first. */
    private static Optional<SecurityScheme> missing(List<SecurityRequirement> alternatives, MockRequest request) {
        for (SecurityRequirement alternative : alternatives) {
            List<SecurityScheme> missing = alternative.schemes().stream()
                    .filter(scheme -> CredentialReader.read(scheme, request).isEmpty())
                    .toList();
            if (!missing.isEmpty() && missing.size() < alternative.schemes().size()) {
                return Optional.of(missing.get(0));
            }
        }
        return alternatives.stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .findFirst();
    }

    private AuthConfig config(SecurityScheme scheme) {
        AuthConfig config = configs.get(scheme.name());
        if (config == null) {
            throw new IllegalStateException("No configuration for the scheme " + scheme.name());
        }
        return config;
    }
}
