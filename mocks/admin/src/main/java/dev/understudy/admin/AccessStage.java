package dev.understudy.admin;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.refuse.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets callers in that send the token; without a token, those on this machine. A web page of another origin is not on this
 * machine, even if the browser that shows it is: it is told by {@code Host} (a name that was made to lead here), {@code
 * Origin} and {@code Sec-Fetch-Site}. Nor is a caller whose request a proxy has passed on.
 */
final class AccessStage implements Stage {
    private static final String BEARER = "bearer ";

    private final Optional<byte[]> token;

    AccessStage(Optional<String> token) {
        this.token = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Phase phase() {
        return Phase.AUTH;
    }

    @Override
    public Step apply(Exchange exchange) {
        MockRequest request = exchange.request();
        if (token.isPresent()) {
            return hasToken(request, token.get()) ? Step.next() : Step.refuse(Refusal.of("unauthenticated"));
        }
        return isLocal(request) ? Step.next() : Step.refuse(Refusal.of("not-local"));
    }

    private static boolean hasToken(MockRequest request, byte[] token) {
        String sent = request.headers().first("Authorization").orElse("").strip();
        return sent.toLowerCase(Locale.ROOT).startsWith(BEARER)
                && MessageDigest.isEqual(
                        sent.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8), token);
    }

    private static boolean isLocal(MockRequest request) {
        return LocalAddress.isLoopback(request.peer())
                && !request.headers().contains("X-Forwarded-For")
                && !request.headers().contains("Forwarded")
                && request.headers().all("Host").stream().allMatch(LocalAddress::isLocalAuthority)
                && request.headers().all("Origin").stream().allMatch(LocalAddress::isLocalOrigin)
                && request.headers().all("Sec-Fetch-Site").stream().noneMatch("cross-site"::equalsIgnoreCase);
    }
}
