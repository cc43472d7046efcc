package dev.understudy.admin;

import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.journal.Journal;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.understudy.model.ExchangeList;
import dev.understudy.understudy.model.ExchangeSummary;
import java.util.List;
import java.util.Map;

/** The journal: exchanges in short, and one by one. */
final class ExchangeOperations {
    private final Journal journal;
    private final ExchangeText text;
    private final AskedExchanges asked;

    ExchangeOperations(Journal journal, ExchangeText text, AskedExchanges asked) {
        this.journal = journal;
        this.text = text;
        this.asked = asked;
    }

    Map<String, Handler> handlers() {
        return Map.of("listExchanges", this::list, "getExchange", this::get, "deleteExchanges", this::delete);
    }

    private MockResponse list(AdminRequest request) {
        List<Recorded> found = asked.newest(request, request.limit() + 1).toList();
        boolean hasMore = found.size() > request.limit();
        List<ExchangeSummary> page =
                found.stream().limit(request.limit()).map(text::summary).toList();
        ExchangeList list = new ExchangeList(page);
        if (hasMore) {
            list.next(page.get(page.size() - 1).getId());
        }
        return Answers.ok(list);
    }

    private MockResponse get(AdminRequest request) {
        long id = Long.parseLong(request.path("exchange"));
        return journal.get(id)
                .map(exchange -> Answers.ok(text.whole(exchange, BodyText.USUAL_BYTES)))
                .orElseGet(() -> Problems.notFound(
                        "unknown-exchange", "There is no exchange " + id + ", or it is no longer kept"));
    }

    private MockResponse delete(AdminRequest request) {
        request.query("world").ifPresentOrElse(journal::clear, journal::clear);
        return Answers.noContent();
    }
}
