package dev.understudy.proxy.verdict;

import dev.understudy.engine.Mount;
import dev.understudy.engine.Traffic;
import dev.understudy.engine.journal.Coverage;
import dev.understudy.engine.journal.Journal;
import dev.understudy.engine.journal.Passage;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.engine.validate.Violation;
import java.util.List;

/** Where exchanges that are over are written down. Safe to share between threads. */
public final class Ledger implements Traffic {
    private static final int ENTRIES = 10_000;

    private final Mount mount;
    private final ProxyListener listener;
    private final Journal journal = new Journal(ENTRIES);
    private final Coverage coverage = new Coverage();

    /** @param listener is told of every exchange after it was written down */
    public Ledger(Mount mount, ProxyListener listener) {
        this.mount = mount;
        this.listener = listener;
    }

    /** The id of the next exchange. */
    public long nextId() {
        return journal.nextId();
    }

    public void add(Passed passed) {
        Recorded exchange = passed.exchange();
        boolean isOfService = passed.outcome() == Outcome.ANSWERED || passed.outcome() == Outcome.WITHHELD;
        exchange.api()
                .filter(api -> isOfService)
                .flatMap(api -> exchange.operation()
                        .map(operation -> new Coverage.Answered(
                                api, operation, exchange.response().status())))
                .ifPresent(answered -> coverage.add(answered, exchange.took()));
        journal.add(exchange);
        listener.passed(passed);
    }

    @Override
    public List<Mount> mounts() {
        return List.of(mount);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    @Override
    public List<Violation> violations(Recorded exchange) {
        return exchange.passage().map(Passage::violations).orElse(List.of());
    }
}
