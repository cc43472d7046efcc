package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * The address at the other end of the connection. WireMock knows only what {@code X-Forwarded-For} says, if anything, which
 * every client can write; so the guard keeps the true one for as long as its thread serves the request.
 */
final class Peer {
    private static final ThreadLocal<@Nullable String> ADDRESS = new ThreadLocal<>();

    private Peer() {}

    static void enter(String address) {
        ADDRESS.set(address);
    }

    static void leave() {
        ADDRESS.remove();
    }

    /** The one that was kept; without a guard, what WireMock says. */
    static String of(Request request) {
        String address = ADDRESS.get();
        return address == null ? String.valueOf(request.getClientIp()) : address;
    }
}
