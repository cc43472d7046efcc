package dev.understudy.verify.options;

import dev.understudy.engine.http.Headers;
import dev.understudy.verify.request.Credentials;
import dev.understudy.verify.talk.Bounds;
import dev.understudy.verify.talk.Patience;
import dev.understudy.verify.talk.Pause;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to verify.
 *
 * @param writes whether requests may be sent that change something
 * @param seeded whether the provider has the contract's seed data, takes any credential, and gives each a world of its own,
 *     as mocks of ours do
 * @param credentials to send; none where the provider is seeded makes up its own
 * @param values of parameters by name, in place of the contract's examples
 * @param headers to send with every request
 * @param clock moves the provider's clock; empty when only waiting does
 * @param only checks, by kind or whole name, and operations to look at; all when empty
 * @param seed of what is made up, such as ids that nobody has
 */
public record VerifyOptions(
        boolean writes,
        boolean seeded,
        Credentials credentials,
        Map<String, String> values,
        Headers headers,
        Patience patience,
        Bounds bounds,
        Pause pause,
        Optional<WorldClock> clock,
        Set<String> only,
        long seed) {

    private static final Pattern SECRET_HEADER =
            Pattern.compile("auth|cookie|key|token|secret|password", Pattern.CASE_INSENSITIVE);

    /** Read-only, with no credentials. */
    public static VerifyOptions usual() {
        return new VerifyOptions(
                false,
                false,
                Credentials.none(),
                Map.of(),
                Headers.none(),
                Patience.usual(),
                Bounds.usual(),
                Pause.real(),
                Optional.empty(),
                Set.of(),
                System.nanoTime());
    }

    public VerifyOptions withWrites(boolean allowed) {
        return new VerifyOptions(
                allowed, seeded, credentials, values, headers, patience, bounds, pause, clock, only, seed);
    }

    public VerifyOptions withSeeded(boolean isSeeded) {
        return new VerifyOptions(
                writes, isSeeded, credentials, values, headers, patience, bounds, pause, clock, only, seed);
    }

    public VerifyOptions withCredentials(Credentials others) {
        return new VerifyOptions(writes, seeded, others, values, headers, patience, bounds, pause, clock, only, seed);
    }

    public VerifyOptions withValues(Map<String, String> others) {
        return new VerifyOptions(
                writes, seeded, credentials, Map.copyOf(others), headers, patience, bounds, pause, clock, only, seed);
    }

    public VerifyOptions withHeaders(Headers others) {
        return new VerifyOptions(
                writes, seeded, credentials, values, others, patience, bounds, pause, clock, only, seed);
    }

    public VerifyOptions withPatience(Patience other) {
        return new VerifyOptions(writes, seeded, credentials, values, headers, other, bounds, pause, clock, only, seed);
    }

    public VerifyOptions withBounds(Bounds others) {
        return new VerifyOptions(
                writes, seeded, credentials, values, headers, patience, others, pause, clock, only, seed);
    }

    /** @param other what is done where others would sleep */
    public VerifyOptions withPause(Pause other) {
        return new VerifyOptions(
                writes, seeded, credentials, values, headers, patience, bounds, other, clock, only, seed);
    }

    public VerifyOptions withClock(WorldClock other) {
        return new VerifyOptions(
                writes, seeded, credentials, values, headers, patience, bounds, pause, Optional.of(other), only, seed);
    }

    /** @param others kinds of checks, whole names of checks, or operations */
    public VerifyOptions withOnly(Set<String> others) {
        return new VerifyOptions(
                writes, seeded, credentials, values, headers, patience, bounds, pause, clock, Set.copyOf(others), seed);
    }

    public VerifyOptions withSeed(long other) {
        return new VerifyOptions(
                writes, seeded, credentials, values, headers, patience, bounds, pause, clock, only, other);
    }

    /**
     * What no report may give away, by the variable that is named in its place: the credentials, and headers whose names say
     * that they hold one.
     */
    public Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>(credentials.byVariable());
        headers.forEach((name, value) -> {
            if (SECRET_HEADER.matcher(name).find()) {
                secrets.put(Credentials.variable("header-" + name), value);
            }
        });
        return secrets;
    }

    /** Whether a check is to be made: one without an operation belongs to all of them. */
    public boolean wants(String check, String operation) {
        int colon = check.indexOf(':');
        String kind = colon < 0 ? check : check.substring(0, colon);
        return only.isEmpty() || only.contains(check) || only.contains(kind) || only.contains(operation);
    }
}
