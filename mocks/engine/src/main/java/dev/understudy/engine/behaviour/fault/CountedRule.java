package dev.understudy.engine.behaviour.fault;

import dev.understudy.engine.exchange.Exchange;
import java.util.concurrent.atomic.AtomicLong;

/** A rule in one world, with what it has done there. Safe to share between threads. */
public final class CountedRule {
    private final FaultRule rule;
    private final AtomicLong matched;
    private final AtomicLong fired;

    CountedRule(FaultRule rule) {
        this(rule, 0, 0);
    }

    /**
     * A rule that has been at work already, as when a world is restored.
     *
     * @param matched how many requests it was about
     * @param fired how many of those it acted on
     */
    public CountedRule(FaultRule rule, long matched, long fired) {
        this.rule = rule;
        this.matched = new AtomicLong(matched);
        this.fired = new AtomicLong(fired);
    }

    public FaultRule rule() {
        return rule;
    }

    /** How many requests it was about. */
    public long matched() {
        return matched.get();
    }

    /** How many requests it acted on. */
    public long fired() {
        return fired.get();
    }

    /** Counts the request if the rule is about it, and tells whether it acts on it. */
    boolean fires(String api, Exchange exchange) {
        if (!rule.target().isMet(api, exchange) || !rule.effect().isDocumentedBy(exchange.operation())) {
            return false;
        }
        boolean fires = rule.occasion().isAt(matched.incrementAndGet(), rule.id());
        if (fires) {
            fired.incrementAndGet();
        }
        return fires;
    }
}
