package dev.understudy.proxy.head;

import dev.understudy.engine.http.Headers;
import java.util.Locale;
import java.util.Set;

/** The fields of an answer as the client gets them. */
public final class AnswerHead {
    private static final Set<String> URLS = Set.of("location", "content-location");
    /** What is said of the contract here is said by this proxy. */
    private static final Set<String> OURS =
            Set.of("understudy-violations", "understudy-not-judged", "understudy-operation");

    private AnswerHead() {}

    /**
     * @param given as the service gave them
     * @param proxy scheme and host by which the client knows the proxy
     */
    public static Headers.Builder of(Headers given, Upstream upstream, String proxy) {
        Headers.Builder head = Headers.builder();
        HopByHop.without(given).build().forEach((name, value) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (!OURS.contains(key)) {
                head.add(name, URLS.contains(key) ? upstream.seenByClient(value, proxy) : value);
            }
        });
        return head.add("Via", "1.1 " + RequestHead.PSEUDONYM);
    }
}
