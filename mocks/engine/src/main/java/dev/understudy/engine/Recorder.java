package dev.understudy.engine;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.journal.Coverage;
import dev.understudy.engine.journal.Journal;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.state.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes down what was answered. Safe to share between threads. */
final class Recorder {
    private final Journal journal;
    private final Coverage coverage = new Coverage();

    Recorder(int journalEntries) {
        this.journal = new Journal(journalEntries);
    }

    Journal journal() {
        return journal;
    }

    Coverage coverage() {
        return coverage;
    }

    /** An exchange that reached an operation. */
    void record(Exchange exchange, String api, Optional<Refusal> refusal, MockResponse answer, Duration took) {
        String operation = exchange.operation().id();
        coverage.add(new Coverage.Answered(api, operation, answer.status()), took);
        if (journal.isKept()) {
            journal.add(new Recorded(
                    journal.nextId(),
                    exchange.world().key(),
                    exchange.credential().id(),
                    exchange.instant(),
                    Optional.of(api),
                    Optional.of(operation),
                    exchange.request(),
                    answer,
                    refusal.map(Refusal::name),
                    refusal.map(Refusal::violations).orElse(List.of()),
                    exchange.trace().notes(),
                    took));
        }
    }

    /** An exchange that reached none. */
    void record(MockRequest request, Optional<String> api, World world, MockResponse answer, Duration took) {
        if (journal.isKept()) {
            journal.add(new Recorded(
                    journal.nextId(),
                    world.key(),
                    "nobody",
                    world.clock().instant(),
                    api,
                    Optional.empty(),
                    request,
                    answer,
                    answer.headers().first("Understudy-Refusal"),
                    List.of(),
                    List.of(),
                    took));
        }
    }
}
