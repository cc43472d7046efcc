package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.wiremock.ExchangeListener;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

/** A line for each request: method, path, status, operation, why refused, how long it took. Never a credential. */
final class RequestLog implements ExchangeListener {
    private final PrintWriter out;
    private final PrintWriter err;
    private final LogFormat format;
    private final boolean verbose;

    /** @param verbose whether requests are told that went well; a mistake of ours is told in any case */
    RequestLog(PrintWriter out, PrintWriter err, LogFormat format, boolean verbose) {
        this.out = out;
        this.err = err;
        this.format = format;
        this.verbose = verbose;
    }

    @Override
    public void answered(MockRequest request, MockResponse answer, Duration took) {
        if (!verbose) {
            return;
        }
        String operation = answer.headers().first("Understudy-Operation").orElse("-");
        String refusal = answer.headers().first("Understudy-Refusal").orElse("");
        String violations = answer.headers().first("Understudy-Violations").orElse("");
        long micros = took.toNanos() / 1000;
        if (format == LogFormat.JSON) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("event", "answered").put("method", request.method()).put("path", request.path());
            line.put("status", answer.status()).put("operation", operation).put("tookMicros", micros);
            answer.breakage().ifPresent(breakage -> line.put("fault", breakage.text()));
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
        String status = answer.status() == 0 ? "-" : Integer.toString(answer.status());
        String fault = answer.breakage().map(breakage -> "  " + breakage.text()).orElse("");
        out.println(request.method() + " " + printable(request.path()) + "  " + status + "  " + operation + fault + why
                + "  " + micros + " µs");
    }

    @Override
    public void failed(MockRequest request, String id, Throwable mistake) {
        if (format == LogFormat.JSON) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("event", "failed").put("id", id).put("method", request.method());
            line.put("path", request.path()).put("mistake", trace(mistake));
            out.println(line);
            return;
        }
        err.println("understudy: this is a mistake of Understudy, id " + id + ": " + request.method() + " "
                + printable(request.path()));
        err.print(trace(mistake));
        err.flush();
    }

    private static String trace(Throwable mistake) {
        StringWriter text = new StringWriter();
        mistake.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** A path from the wire must not be able to write to a terminal. */
    private static String printable(String path) {
        return path.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
