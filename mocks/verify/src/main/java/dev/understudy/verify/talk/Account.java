package dev.understudy.verify.talk;

import dev.understudy.engine.conformance.Conformance;
import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider has answered, by operation, and how that keeps to the contract. The status alone is not judged here: what
 * it should be depends on what was asked. For one thread.
 */
public final class Account {
    private static final String UNDOCUMENTED_STATUS = "undocumented-status";

    /** More of a kind tell nothing new. */
    private static final int MAX_BREACHES = 20;

    private final Conformance conformance;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** The kinds of answer that are told apart. */
    public enum Kind {
        ANSWER,
        REFUSAL,
        RATE_LIMIT;

        private static Kind of(Exchanged exchanged) {
            if (exchanged.status() == 429) {
                return RATE_LIMIT;
            }
            return exchanged.status() < 400 ? ANSWER : REFUSAL;
        }
    }

    /** An answer that does not keep to the contract. */
    public record Breach(Exchanged exchanged, List<Finding> findings) {}

    /** Answers of one kind to one operation. */
    public static final class Page {
        private final List<Breach> breaches = new ArrayList<>();
        private final List<Exchanged> samples = new ArrayList<>();
        private int answers;

        /** How many came. */
        public int answers() {
            return answers;
        }

        public List<Breach> breaches() {
            return List.copyOf(breaches);
        }

        /** The first few of them. */
        public List<Exchanged> samples() {
            return List.copyOf(samples);
        }
    }

    public Account(Conformance conformance) {
        this.conformance = conformance;
    }

    /** What came of a kind. */
    public Page of(Operation operation, Kind kind) {
        return pages.computeIfAbsent(kind + " " + operation.id(), key -> new Page());
    }

    void note(Operation operation, Exchanged exchanged) {
        Page page = of(operation, Kind.of(exchanged));
        page.answers++;
        if (page.samples.size() < 3) {
            page.samples.add(exchanged);
        }
        List<Finding> findings = findings(exchanged);
        if (!findings.isEmpty() && page.breaches.size() < MAX_BREACHES) {
            page.breaches.add(new Breach(exchanged, findings));
        }
    }

    /** What the contract has to say against an answer, but for its status. */
    private List<Finding> findings(Exchanged exchanged) {
        return conformance
                .exchange(exchanged.request().method(), exchanged.request(), Optional.of(exchanged.answer()))
                .stream()
                .filter(finding -> finding.pointer().startsWith("/response"))
                .filter(finding -> !finding.code().equals(UNDOCUMENTED_STATUS))
                .toList();
    }
}
