package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.engine.validate.Violation;
import dev.understudy.proxy.verdict.Outcome;
import dev.understudy.proxy.verdict.Passed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line for each exchange: what was asked and answered, and what broke the contract. Never a credential, nor a value. */
final class ProxyLog {
    private static final int MAX_TOLD = 5;

    private final PrintWriter out;
    private final PrintWriter err;
    private final LogFormat format;
    private final boolean quiet;

    /** @param quiet whether exchanges are passed over that went well */
    ProxyLog(PrintWriter out, PrintWriter err, LogFormat format, boolean quiet) {
        this.out = out;
        this.err = err;
        this.format = format;
        this.quiet = quiet;
    }

    void print(Passed passed) {
        boolean isWell = passed.outcome() == Outcome.ANSWERED && !passed.isViolating();
        if (!quiet || !isWell) {
            out.println(format == LogFormat.JSON ? json(passed).toString() : text(passed));
        }
    }

    private static String text(Passed passed) {
        Recorded exchange = passed.exchange();
        List<String> parts = new ArrayList<>();
        parts.add(
                exchange.request().method() + " " + printable(exchange.request().path()));
        parts.add(
                exchange.response().status() == 0
                        ? "-"
                        : Integer.toString(exchange.response().status()));
        parts.add(exchange.operation().orElse("-"));
        if (passed.outcome() != Outcome.ANSWERED) {
            parts.add(passed.outcome().code() + (passed.why().isEmpty() ? "" : " (" + passed.why() + ")"));
        }
        if (passed.isViolating()) {
            parts.add(told(passed));
        }
        if (!exchange.unjudged().isEmpty() && passed.outcome() == Outcome.ANSWERED) {
            parts.add("not judged: " + String.join(", ", exchange.unjudged()));
        }
        parts.add(exchange.took().toNanos() / 1_000 + " µs");
        return String.join("  ", parts);
    }

    private static String told(Passed passed) {
        List<String> violations = new ArrayList<>();
        passed.requestViolations().forEach(each -> violations.add(each.code().text() + " /request" + each.pointer()));
        passed.responseViolations().forEach(each -> violations.add(each.code().text() + " /response" + each.pointer()));
        String first = violations.stream().limit(MAX_TOLD).collect(Collectors.joining(", "));
        return printable(
                violations.size() <= MAX_TOLD ? first : first + " and " + (violations.size() - MAX_TOLD) + " more");
    }

    private static ObjectNode json(Passed passed) {
        Recorded exchange = passed.exchange();
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("event", "passed").put("id", Long.toString(exchange.id()));
        line.put("method", exchange.request().method())
                .put("path", exchange.request().path());
        line.put("status", exchange.response().status());
        exchange.operation().ifPresent(operation -> line.put("operation", operation));
        line.put("outcome", passed.outcome().code());
        if (!passed.why().isEmpty()) {
            line.put("why", passed.why());
        }
        put(line.putArray("violations"), "/request", passed.requestViolations());
        put(line.withArray("violations"), "/response", passed.responseViolations());
        if (!exchange.unjudged().isEmpty()) {
            ArrayNode unjudged = line.putArray("notJudged");
            exchange.unjudged().forEach(unjudged::add);
        }
        return line.put("tookMicros", exchange.took().toNanos() / 1_000);
    }

    private static void put(ArrayNode list, String side, List<Violation> violations) {
        violations.forEach(
                each -> list.addObject().put("code", each.code().text()).put("pointer", side + each.pointer()));
    }

    void failed(String id, Throwable mistake) {
        StringWriter trace = new StringWriter();
        mistake.printStackTrace(new PrintWriter(trace, true));
        if (format == LogFormat.JSON) {
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("event", "failed")
                    .put("id", id)
                    .put("mistake", trace.toString()));
            return;
        }
        err.println("understudy: this is a mistake of Understudy, id " + id);
        err.print(trace);
        err.flush();
    }

    /** What comes from the wire must not be able to write to a terminal. */
    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
