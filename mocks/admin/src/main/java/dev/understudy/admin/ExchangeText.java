package dev.understudy.admin;

import dev.understudy.engine.Traffic;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.engine.validate.Violation;
import dev.understudy.understudy.model.Exchange;
import dev.understudy.understudy.model.ExchangeSummary;
import dev.understudy.understudy.model.FaultKind;
import dev.understudy.understudy.model.HeaderField;
import dev.understudy.understudy.model.RecordedRequest;
import dev.understudy.understudy.model.RecordedResponse;
import dev.understudy.understudy.model.TraceNote;
import dev.understudy.understudy.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Exchanges as they are shown: judged, and without credentials. */
final class ExchangeText {
    private final Traffic traffic;
    private final HiddenCredentials hidden;

    ExchangeText(Traffic traffic, HiddenCredentials hidden) {
        this.traffic = traffic;
        this.hidden = hidden;
    }

    /** Whether request and answer keep to the contract. */
    Verdict verdict(Recorded exchange) {
        boolean conforms =
                exchange.violations().isEmpty() && traffic.violations(exchange).isEmpty();
        if (!conforms) {
            return Verdict.VIOLATING;
        }
        return exchange.unjudged().isEmpty() ? Verdict.CONFORMING : Verdict.NOT_JUDGED;
    }

    ExchangeSummary summary(Recorded exchange) {
        ExchangeSummary summary = new ExchangeSummary(
                Long.toString(exchange.id()),
                Times.inUtc(exchange.instant()),
                exchange.world(),
                exchange.request().method(),
                hidden.target(exchange.request().target()),
                exchange.response().status(),
                verdict(exchange));
        exchange.api().ifPresent(summary::api);
        exchange.operation().ifPresent(summary::operation);
        exchange.refusal().ifPresent(summary::refusal);
        return summary;
    }

    /** @param most how much of each body to show, in bytes */
    Exchange whole(Recorded exchange, int most) {
        Exchange whole = new Exchange(
                Long.toString(exchange.id()),
                Times.inUtc(exchange.instant()),
                exchange.world(),
                request(exchange, most),
                response(exchange, most),
                verdict(exchange),
                exchange.took().toNanos() / 1_000,
                exchange.trace().stream()
                        .map(note -> new TraceNote(note.phase(), note.text()))
                        .toList());
        exchange.api().ifPresent(whole::api);
        exchange.operation().ifPresent(whole::operation);
        exchange.refusal().ifPresent(whole::refusal);
        return whole;
    }

    private RecordedRequest request(Recorded exchange, int most) {
        RecordedRequest request = new RecordedRequest(
                exchange.request().method(),
                hidden.target(exchange.request().target()),
                fields(hidden.headers(exchange.request().headers())),
                violations(exchange.violations()));
        BodyText.of(exchange.request().body(), exchange.requestBytes(), most).ifPresent(request::body);
        return request;
    }

    private RecordedResponse response(Recorded exchange, int most) {
        MockResponse answer = exchange.response();
        RecordedResponse response = new RecordedResponse(
                answer.status(), fields(hidden.headers(answer.headers())), violations(traffic.violations(exchange)));
        answer.breakage().ifPresent(breakage -> response.fault(FaultKind.fromValue(breakage.text())));
        BodyText.of(answer.body(), exchange.responseBytes(), most).ifPresent(response::body);
        return response;
    }

    static List<HeaderField> fields(Headers headers) {
        List<HeaderField> fields = new ArrayList<>();
        headers.forEach((name, value) -> fields.add(new HeaderField(name, value)));
        return fields;
    }

    private List<dev.understudy.understudy.model.Violation> violations(List<Violation> violations) {
        return violations.stream().map(hidden::violation).map(ViolationText::of).toList();
    }
}
