package dev.understudy.verify.check;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.verify.request.Redaction;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.verdict.Evidence;
import dev.understudy.verify.verdict.Fault;
import dev.understudy.verify.verdict.SeenExchange;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes evidence of what was found: without secrets, and of a bearable length. */
public final class EvidenceWriter {
    private static final int MAX_BODY = 1500;
    private static final int MAX_MESSAGE = 600;
    /** Headers that tell nothing of the API. */
    private static final Set<String> DULL = Set.of(
            "date", "server", "connection", "transfer-encoding", "vary", "keep-alive", "set-cookie", "matched-stub-id");

    private final Redaction redaction;
    private final String baseUrl;

    /** @param baseUrl what stands before the targets of requests */
    public EvidenceWriter(Redaction redaction, String baseUrl) {
        this.redaction = redaction;
        this.baseUrl = baseUrl;
    }

    /** @param exchanges what shows the faults */
    Evidence write(List<Fault> faults, List<Exchanged> exchanges) {
        List<Fault> told = faults.stream()
                .map(fault -> new Fault(cut(redaction.of(fault.message()), MAX_MESSAGE), fault.rule()))
                .toList();
        List<SeenExchange> seen =
                exchanges.stream().limit(Evidence.MAX_EXCHANGES).map(this::seen).toList();
        return new Evidence(told, seen, exchanges.size() - seen.size());
    }

    /** @param why no answer came */
    SeenExchange unanswered(MockRequest request, String why) {
        return seen(request, 0, Map.of(), redaction.of(why));
    }

    private SeenExchange seen(Exchanged exchanged) {
        return seen(
                exchanged.request(),
                exchanged.status(),
                headers(exchanged.answer().headers()),
                cut(redaction.of(exchanged.answer().text()), MAX_BODY));
    }

    private SeenExchange seen(MockRequest request, int status, Map<String, String> headers, String body) {
        String sent = redaction.of(new String(request.body(), StandardCharsets.UTF_8));
        String url = redaction.of(baseUrl + request.target());
        Map<String, String> requestHeaders = headers(request.headers());
        return new SeenExchange(
                request.method(),
                url,
                requestHeaders,
                cut(sent, MAX_BODY),
                status,
                headers,
                body,
                CurlLine.of(request.method(), url, requestHeaders, sent));
    }

    private Map<String, String> headers(Headers headers) {
        Map<String, String> told = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (!DULL.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                told.merge(name, cut(redaction.of(value), MAX_MESSAGE), (one, other) -> one + ", " + other);
            }
        });
        return told;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
