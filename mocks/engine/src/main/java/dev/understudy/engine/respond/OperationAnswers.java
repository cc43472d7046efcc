package dev.understudy.engine.respond;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Preferences;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.http.AcceptHeader;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.refuse.ProblemDetails;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The documented answers of one operation, and how one of them is chosen. */
final class OperationAnswers {
    private final Operation operation;
    private final List<DocumentedStatus> statuses;
    private final Optional<DocumentedStatus> success;
    private final Optional<ExamplesByRequest> byRequest;

    OperationAnswers(Operation operation) {
        this.operation = operation;
        this.statuses =
                operation.responses().stream().map(DocumentedStatus::new).toList();
        this.success = operation.success().flatMap(this::documented);
        this.byRequest = operation.success().map(response -> new ExamplesByRequest(operation, response));
    }

    Step answer(Exchange exchange) {
        Preferences preferences = exchange.preferences();
        if (!preferences.unreadable().isEmpty()) {
            return Step.answer(ProblemDetails.of(
                    400,
                    "unreadable-preference",
                    "Unreadable preference",
                    "Prefer: " + String.join("; ", preferences.unreadable())));
        }
        Optional<DocumentedStatus> status = status(preferences);
        if (status.isEmpty()) {
            return Step.answer(unknownPreference(preferences));
        }
        Step chosen = answer(exchange, status.get(), code(preferences, status.get()));
        return chosen instanceof Step.Answered answered
                ? Step.answer(
                        ProblemDetails.isOwn(answered.response())
                                ? answered.response()
                                : preferences.applied(answered.response()))
                : chosen;
    }

    private Optional<DocumentedStatus> status(Preferences preferences) {
        if (preferences.code().isPresent()) {
            return operation.response(preferences.code().get()).flatMap(this::documented);
        }
        if (preferences.example().isPresent()) {
            String name = preferences.example().get();
            return statuses.stream()
                    .filter(status -> status.named(name).isPresent())
                    .findFirst();
        }
        return success;
    }

    private Optional<DocumentedStatus> documented(Response response) {
        return statuses.stream()
                .filter(status -> status.response().status().equals(response.status()))
                .findFirst();
    }

    /** The default answer is that of a success where the contract documents no other. */
    private int code(Preferences preferences, DocumentedStatus status) {
        boolean isSuccess =
                !preferences.chooseAnswer() && status.response().status().isDefault();
        return preferences
                .code()
                .orElse(isSuccess ? 200 : status.response().status().representative());
    }

    private Step answer(Exchange exchange, DocumentedStatus status, int code) {
        if (!status.hasBody() || MockResponse.forbidsBody(code)) {
            return Step.answer(
                    exchange.preferences().example().isPresent()
                            ? unknownPreference(exchange.preferences())
                            : status.bodiless(code));
        }
        Optional<MediaType> accepted =
                AcceptHeader.of(exchange.request().headers()).choose(status.mediaTypes());
        if (accepted.isEmpty() && code < 300) {
            return Step.refuse(Refusal.of(RefusalName.NOT_ACCEPTABLE.text(), List.of(notAcceptable(exchange, status))));
        }
        Optional<MediaType> mediaType =
                accepted.or(() -> status.mediaTypes().stream().findFirst());
        Optional<String> asked = exchange.preferences().example();
        Optional<String> name = asked.isPresent() ? asked : fitting(exchange);
        Optional<PreparedAnswer> answer =
                mediaType.flatMap(type -> name.isPresent() ? status.named(name.get(), type) : status.first(type));
        if (answer.isPresent()) {
            MockResponse prepared = answer.get().response();
            return Step.answer(
                    prepared.status() == code ? prepared : new MockResponse(code, prepared.headers(), prepared.body()));
        }
        return Step.answer(asked.isPresent() ? unknownPreference(exchange.preferences()) : noExample(code));
    }

    /** The example that speaks of this very request, when no certain answer is asked for. */
    private Optional<String> fitting(Exchange exchange) {
        return exchange.preferences().chooseAnswer()
                ? Optional.empty()
                : byRequest.flatMap(index -> exchange.values().flatMap(index::find));
    }

    private Violation notAcceptable(Exchange exchange, DocumentedStatus status) {
        return new Violation(
                ViolationCode.UNSUPPORTED_MEDIA_TYPE,
                MessagePart.HEADER,
                "Accept",
                "/header/Accept",
                status.response().pointer(),
                "content",
                status.mediaTypes().stream().map(MediaType::essence).collect(Collectors.joining(" or ")),
                String.join(", ", exchange.request().headers().all("Accept")));
    }

    private MockResponse unknownPreference(Preferences preferences) {
        String asked = preferences.code().map(code -> "code=" + code).orElse("")
                + preferences.example().map(name -> " example=" + name).orElse("");
        List<String> offers = new ArrayList<>();
        for (DocumentedStatus status : statuses) {
            offers.add(status.response().status().text() + ": "
                    + (status.exampleNames().isEmpty() ? "no examples" : String.join(", ", status.exampleNames())));
        }
        return ProblemDetails.of(
                404,
                "unknown-preference",
                "No such answer",
                "The operation " + operation.id() + " documents no answer for Prefer: " + asked.strip()
                        + ". It documents " + String.join("; ", offers));
    }

    private MockResponse noExample(int code) {
        return ProblemDetails.of(
                501,
                "no-example",
                "No example",
                "The contract has no example of a " + code + " answer of " + operation.id());
    }
}
