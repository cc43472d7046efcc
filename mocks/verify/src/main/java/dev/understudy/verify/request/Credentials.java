package dev.understudy.verify.request;

import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.SecurityRequirement;
import dev.understudy.engine.model.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Credentials by the names of security schemes. Their text form does not give them away.
 */
public final class Credentials {
    private static final Credentials NONE = new Credentials(Map.of());

    private final Map<String, String> byScheme;

    private Credentials(Map<String, String> byScheme) {
        this.byScheme = byScheme;
    }

    public static Credentials none() {
        return NONE;
    }

    /** @param byScheme values by the names that the contract gives its schemes */
    public static Credentials of(Map<String, String> byScheme) {
        return new Credentials(Map.copyOf(byScheme));
    }

    /** Those that the environment has for the contract's schemes; empty values count as none. */
    public static Credentials fromEnvironment(Api api, Map<String, String> environment) {
        Map<String, String> found = new TreeMap<>();
        api.securitySchemes().keySet().forEach(scheme -> {
            String value = environment.getOrDefault(variable(scheme), "");
            if (!value.isEmpty()) {
                found.put(scheme, value);
            }
        });
        return of(found);
    }

    /** The environment variable for a scheme: {@code UNDERSTUDY_BEARER_AUTH} for {@code bearerAuth}. */
    public static String variable(String scheme) {
        String words = scheme.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .replaceAll("[^A-Za-z0-9]+", "_");
        return "UNDERSTUDY_" + words.toUpperCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return byScheme.isEmpty();
    }

    public Optional<String> of(SecurityScheme scheme) {
        return Optional.ofNullable(byScheme.get(scheme.name()));
    }

    /** Values by the variable that each would come from. */
    public Map<String, String> byVariable() {
        Map<String, String> values = new LinkedHashMap<>();
        byScheme.forEach((scheme, value) -> values.put(variable(scheme), value));
        return values;
    }

    /**
     * The first of an operation's alternatives that these credentials meet; one that asks for nothing only when no other
     * is met.
     */
    public Optional<SecurityRequirement> met(Operation operation) {
        return operation.security().stream()
                .filter(requirement -> !requirement.schemes().isEmpty() && meets(requirement))
                .findFirst()
                .or(() -> operation.security().stream()
                        .filter(requirement -> requirement.schemes().isEmpty())
                        .findFirst());
    }

    /** Whether an operation is open to all, at least as one of its alternatives. */
    public static boolean isOpen(Operation operation) {
        return operation.security().isEmpty()
                || operation.security().stream()
                        .anyMatch(requirement -> requirement.schemes().isEmpty());
    }

    private boolean meets(SecurityRequirement requirement) {
        return requirement.schemes().stream()
                .allMatch(scheme ->
                        scheme.kind() == SecurityScheme.Kind.MUTUAL_TLS || byScheme.containsKey(scheme.name()));
    }

    @Override
    public String toString() {
        return "Credentials for " + byScheme.keySet();
    }
}
