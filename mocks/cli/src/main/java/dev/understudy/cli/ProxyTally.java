package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.validate.Violation;
import dev.understudy.proxy.verdict.Outcome;
import dev.understudy.proxy.verdict.Passed;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what passed, for the end. Safe to share between threads. */
final class ProxyTally {
    private static final int MAX_RULES = 1_000;
    private static final int MAX_TOLD = 20;

    private final Contract contract;
    private final Map<Rule, Long> rules = new LinkedHashMap<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long exchanges;
    private long violating;
    private long unjudged;

    /**
     * A rule that was broken.
     *
     * @param side {@code request} or {@code answer}
     * @param pointer JSON Pointer to the rule
     */
    private record Rule(String side, String code, String operation, String pointer) {}

    ProxyTally(Contract contract) {
        this.contract = contract;
    }

    synchronized void add(Passed passed) {
        exchanges++;
        outcomes.merge(passed.outcome(), 1L, Long::sum);
        if (passed.isViolating()) {
            violating++;
        } else if (passed.outcome() == Outcome.ANSWERED
                && !passed.exchange().unjudged().isEmpty()) {
            unjudged++;
        }
        String operation = passed.exchange().operation().orElse("-");
        count("request", operation, passed.requestViolations());
        count("answer", operation, passed.responseViolations());
    }

    private void count(String side, String operation, List<Violation> violations) {
        for (Violation violation : violations) {
            Rule rule = new Rule(side, violation.code().text(), operation, violation.rule());
            if (rules.containsKey(rule) || rules.size() < MAX_RULES) {
                rules.merge(rule, 1L, Long::sum);
            }
        }
    }

    synchronized int exitCode(FailOn failOn) {
        return switch (failOn) {
            case NEVER -> ExitCode.FINE;
            case VIOLATIONS -> violating > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
            case UPSTREAM -> violating + upstreamFailures() > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
        };
    }

    synchronized void print(PrintWriter out, LogFormat format, int exitCode) {
        if (format == LogFormat.JSON) {
            out.println(json(exitCode));
        } else {
            out.printf(
                    "%n%d %s: %d broke the contract, %d not judged to the end%s%n",
                    exchanges, exchanges == 1 ? "exchange" : "exchanges", violating, unjudged, failures());
            sorted().limit(MAX_TOLD)
                    .forEach(entry -> out.printf(
                            "  %d × %s of %s: %s%n      rule: %s%n",
                            entry.getValue(),
                            entry.getKey().side(),
                            entry.getKey().operation(),
                            entry.getKey().code(),
                            contract.document().locate(entry.getKey().pointer())));
            if (rules.size() > MAX_TOLD) {
                out.printf("  and %d more rules%n", rules.size() - MAX_TOLD);
            }
        }
        out.flush();
    }

    private ObjectNode json(int exitCode) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("event", "summary").put("exchanges", exchanges).put("violating", violating);
        line.put("notJudged", unjudged).put("upstreamFailures", upstreamFailures());
        ObjectNode counts = line.putObject("outcomes");
        outcomes.forEach((outcome, count) -> counts.put(outcome.code(), count));
        ArrayNode list = line.putArray("rules");
        sorted().forEach(entry -> list.addObject()
                .put("side", entry.getKey().side())
                .put("operation", entry.getKey().operation())
                .put("code", entry.getKey().code())
                .put(
                        "rule",
                        contract.document().locate(entry.getKey().pointer()).toString())
                .put("count", entry.getValue()));
        return line.put("exitCode", exitCode);
    }

    private java.util.stream.Stream<Map.Entry<Rule, Long>> sorted() {
        return rules.entrySet().stream().sorted(Map.Entry.<Rule, Long>comparingByValue(Comparator.reverseOrder()));
    }

    /** What went wrong apart from the contract. */
    private String failures() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey() != Outcome.ANSWERED
                        && entry.getKey() != Outcome.REFUSED
                        && entry.getKey() != Outcome.WITHHELD)
                .map(entry -> ", " + entry.getValue() + " " + entry.getKey().code())
                .collect(Collectors.joining());
    }

    private long upstreamFailures() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().isUpstreamFailure())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
