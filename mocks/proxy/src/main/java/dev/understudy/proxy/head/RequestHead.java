package dev.understudy.proxy.head;

import dev.understudy.engine.http.FieldValue;
import dev.understudy.engine.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a request as the service gets them. */
public final class RequestHead {
    /** How the proxy calls itself in {@code Via}. */
    static final String PSEUDONYM = "understudy";

    private RequestHead() {}

    /**
     * @param sent as the client sent them
     * @param peer the client's address
     * @param scheme by which the client reached the proxy
     */
    public static Headers of(Headers sent, Upstream upstream, String peer, String scheme) {
        Headers.Builder head = HopByHop.without(sent);
        String host = sent.first("Host").orElse("");
        head.set("Host", upstream.host());
        if (wantsTrailers(sent)) {
            head.set("TE", "trailers").set("Connection", "TE");
        }
        head.set("Via", with(sent, "Via", "1.1 " + PSEUDONYM));
        head.set("X-Forwarded-For", with(sent, "X-Forwarded-For", peer));
        if (!sent.contains("X-Forwarded-Proto")) {
            head.set("X-Forwarded-Proto", scheme);
        }
        if (!sent.contains("X-Forwarded-Host") && !host.isEmpty()) {
            head.set("X-Forwarded-Host", host);
        }
        return head.set("Forwarded", with(sent, "Forwarded", forwarded(peer, host, scheme)))
                .build();
    }

    /** Whether a client reads fields that come after the body. */
    public static boolean wantsTrailers(Headers sent) {
        return sent.all("TE").stream()
                .flatMap(field -> FieldValue.split(field, ",").stream())
                .anyMatch(coding -> coding.strip().equalsIgnoreCase("trailers"));
    }

    private static String forwarded(String peer, String host, String scheme) {
        List<String> pairs = new ArrayList<>();
        pairs.add("for=" + (peer.contains(":") ? "\"[" + peer + "]\"" : peer));
        if (!host.isEmpty()) {
            pairs.add("host=\"" + host.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        pairs.add("proto=" + scheme);
        return String.join(";", pairs);
    }

    private static String with(Headers sent, String name, String added) {
        return String.join(
                ", ", Stream.concat(sent.all(name).stream(), Stream.of(added)).toList());
    }
}
