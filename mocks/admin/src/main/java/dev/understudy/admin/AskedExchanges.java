package dev.understudy.admin;

import dev.understudy.engine.journal.Journal;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.understudy.model.Verdict;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The exchanges of a journal that a request asks for, by world, API, operation, status and verdict. */
final class AskedExchanges {
    private final Journal journal;
    private final ExchangeText text;

    AskedExchanges(Journal journal, ExchangeText text) {
        this.journal = journal;
        this.text = text;
    }

    /**
     * Newest first. Answers are judged one by one as they are asked for, after the journal has been let go: that takes its
     * time, and the mock must go on.
     *
     * @param most how many are wanted
     */
    Stream<Recorded> newest(AdminRequest request, int most) {
        Optional<Verdict> verdict = request.query("verdict").map(Verdict::fromValue);
        int looked = verdict.isPresent() ? Integer.MAX_VALUE : most;
        return journal.newest(request.query("world"), asked(request), looked).stream()
                .filter(exchange -> verdict.map(text.verdict(exchange)::equals).orElse(true))
                .limit(most);
    }

    private static Predicate<Recorded> asked(AdminRequest request) {
        Optional<Long> before = request.query("after").map(Long::valueOf);
        Optional<String> api = request.query("api");
        Optional<String> operation = request.query("operation");
        Optional<Integer> status = request.query("status").map(Integer::valueOf);
        return exchange -> before.map(id -> exchange.id() < id).orElse(true)
                && (api.isEmpty() || api.equals(exchange.api()))
                && (operation.isEmpty() || operation.equals(exchange.operation()))
                && status.map(code -> code == exchange.response().status()).orElse(true);
    }
}
