package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.wiremock.ExchangeListener;
import java.io.PrintWriter;
import java.time.Duration;

/** A line for each request: method, path, status, operation, why refused, how long it took. Never a credential. */
final class RequestLog implements ExchangeListener {
    private final PrintWriter out;
    private final LogFormat format;

    RequestLog(PrintWriter out, LogFormat format) {
        this.out = out;
        this.format = format;
    }

    @Override
    public void answered(MockRequest request, MockResponse answer, Duration took) {
        String operation = answer.headers().first("Understudy-Operation").orElse("-");
        String refusal = answer.headers().first("Understudy-Refusal").orElse("");
        String violations = answer.headers().first("Understudy-Violations").orElse("");
        long micros = took.toNanos() / 1000;
        if (format == LogFormat.JSON) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("event", "answered").put("method", request.method()).put("path", request.path());
            line.put("status", answer.status()).put("operation", operation).put("tookMicros", micros);
            if (!refusal.isEmpty()) {
                line.put("refusal", refusal);
            }
            if (!violations.isEmpty()) {
                line.put("violations", violations);
            }
            out.println(line);
            return;
        }
        String why = refusal.isEmpty() ? "" : "  " + refusal + (violations.isEmpty() ? "" : " (" + violations + ")");
        out.println(request.method() + " " + printable(request.path()) + "  " + answer.status() + "  " + operation + why
                + "  " + micros + " µs");
    }

    /** A path from the wire must not be able to write to a terminal. */
    private static String printable(String path) {
        return path.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
