package dev.understudy.admin;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.refuse.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets callers in that send the token; without a token, those on this machine. A web page of another origin is not on this
 * machine, even if the browser that shows it is: it is told by {@code Host} (a name that was made to lead here), {@code
 * Origin} and {@code Sec-Fetch-Site}. Nor is a caller whose request a proxy has passed on.
 */
final class AccessRule {
    private static final String BEARER = "bearer ";
    private static final List<String> PASSED_ON =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

    private final Optional<byte[]> token;

    AccessRule(Optional<String> token) {
        this.token = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Why a request is not let in; empty when it is.
     *
     * @param peer the address at the other end of the connection
     */
    Optional<Refusal> refusal(String peer, Headers headers) {
        if (token.isPresent()) {
            return hasToken(headers, token.get()) ? Optional.empty() : Optional.of(Refusal.of("unauthenticated"));
        }
        return isLocal(peer, headers) ? Optional.empty() : Optional.of(Refusal.of("not-local"));
    }

    private static boolean hasToken(Headers headers, byte[] token) {
        String sent = headers.first("Authorization").orElse("").strip();
        return sent.toLowerCase(Locale.ROOT).startsWith(BEARER)
                && MessageDigest.isEqual(
                        sent.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8), token);
    }

    private static boolean isLocal(String peer, Headers headers) {
        return LocalAddress.isLoopback(peer)
                && PASSED_ON.stream().noneMatch(headers::contains)
                && headers.all("Host").stream().allMatch(LocalAddress::isLocalAuthority)
                && headers.all("Origin").stream().allMatch(LocalAddress::isLocalOrigin)
                && headers.all("Sec-Fetch-Site").stream().noneMatch("cross-site"::equalsIgnoreCase);
    }
}
