package dev.understudy.admin;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.journal.Journal;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.understudy.model.ExchangeList;
import dev.understudy.understudy.model.ExchangeSummary;
import dev.understudy.understudy.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The journal of a mock. */
final class ExchangeOperations {
    private final Journal journal;
    private final ExchangeText text;

    ExchangeOperations(MockEngine mock, ServedApis apis) {
        this.journal = mock.journal();
        this.text = new ExchangeText(mock, apis);
    }

    Map<String, Handler> handlers() {
        return Map.of("listExchanges", this::list, "getExchange", this::get, "deleteExchanges", this::delete);
    }

    private MockResponse list(AdminRequest request) {
        Optional<Verdict> verdict = request.query("verdict").map(Verdict::fromValue);
        // Answers are judged after the journal has been let go: that takes its time, and the mock must go on.
        int wanted = request.limit() + 1;
        int most = verdict.isPresent() ? Integer.MAX_VALUE : wanted;
        List<Recorded> found = journal.newest(request.query("world"), asked(request), most).stream()
                .filter(exchange -> verdict.map(text.verdict(exchange)::equals).orElse(true))
                .limit(wanted)
                .toList();
        boolean hasMore = found.size() == wanted;
        List<ExchangeSummary> page =
                found.stream().limit(request.limit()).map(text::summary).toList();
        ExchangeList list = new ExchangeList(page);
        if (hasMore) {
            list.next(page.get(page.size() - 1).getId());
        }
        return Answers.ok(list);
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

    private MockResponse get(AdminRequest request) {
        long id = Long.parseLong(request.path("exchange"));
        return journal.get(id)
                .map(exchange -> Answers.ok(text.whole(exchange)))
                .orElseGet(() -> Problems.notFound(
                        "unknown-exchange", "There is no exchange " + id + ", or it is no longer kept"));
    }

    private MockResponse delete(AdminRequest request) {
        request.query("world").ifPresentOrElse(journal::clear, journal::clear);
        return Answers.noContent();
    }
}
