package dev.understudy.proxy.head;

import dev.understudy.engine.http.FieldValue;
import dev.understudy.engine.http.Headers;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Fields that are about one connection only, and are not passed on.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1">RFC 9110, section 7.6.1</a>
 */
final class HopByHop {
    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info");
    /** A client that names one of these in {@code Connection} would take from the message what it is judged by. */
    private static final Set<String> NEVER = Set.of("host", "content-length", "content-type", "content-encoding");

    private HopByHop() {}

    /** The fields without those, nor those that {@code Connection} names. */
    static Headers.Builder without(Headers sent) {
        Set<String> named = new HashSet<>();
        for (String field : sent.all("Connection")) {
            FieldValue.split(field, ",").forEach(name -> named.add(name.strip().toLowerCase(Locale.ROOT)));
        }
        named.removeAll(NEVER);
        named.addAll(ALWAYS);
        Headers.Builder others = Headers.builder();
        sent.forEach((name, value) -> {
            if (!named.contains(name.toLowerCase(Locale.ROOT))) {
                others.add(name, value);
            }
        });
        return others;
    }
}
