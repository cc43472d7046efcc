package dev.understudy.verify.talk;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.provider.Provider;
import dev.understudy.verify.verdict.Listener;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks a provider, one request after another. An answer 429 is waited out and asked for again. Every answer that comes goes
 * into the account. For one thread.
 */
public final class Conversation {
    private static final int TOO_MANY_REQUESTS = 429;
    /** What is waited at first when a 429 does not say how long; doubled from then on. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final Provider provider;
    private final Account account;
    private final Patience patience;
    private final Bounds bounds;
    private final Pause pause;
    private final Listener listener;
    private final InstantSource time = InstantSource.system();
    private Duration waited = Duration.ZERO;
    private int requests;

    public Conversation(
            Provider provider, Account account, Patience patience, Bounds bounds, Pause pause, Listener listener) {
        this.provider = provider;
        this.account = account;
        this.patience = patience;
        this.bounds = bounds;
        this.pause = pause;
        this.listener = listener;
    }

    /**
     * The answer to a request; a 429 is waited out.
     *
     * @throws NotTriedException when patience or the bound on requests is used up
     * @throws NoAnswerException when no answer comes
     */
    public Exchanged ask(Operation operation, MockRequest request) throws InterruptedException {
        Duration guess = FIRST_WAIT;
        while (true) {
            Exchanged exchanged = askOnce(operation, request);
            if (exchanged.status() != TOO_MANY_REQUESTS) {
                return exchanged;
            }
            waitFor(asked(exchanged.answer()).orElse(guess));
            guess = guess.multipliedBy(2);
        }
    }

    /** The answer to a request, whatever it is. */
    public Exchanged askOnce(Operation operation, MockRequest request) throws InterruptedException {
        Exchanged exchanged = send(request);
        account.note(operation, exchanged);
        return exchanged;
    }

    /** As {@link #ask}, for what is no operation of the contract. */
    public Exchanged askBeyond(MockRequest request) throws InterruptedException {
        Duration guess = FIRST_WAIT;
        while (true) {
            Exchanged exchanged = send(request);
            if (exchanged.status() != TOO_MANY_REQUESTS) {
                return exchanged;
            }
            waitFor(asked(exchanged.answer()).orElse(guess));
            guess = guess.multipliedBy(2);
        }
    }

    /**
     * Lets time pass, as far as patience goes.
     *
     * @throws NotTriedException when it does not go so far
     */
    public void waitFor(Duration wait) throws InterruptedException {
        if (wait.compareTo(patience.longest()) > 0) {
            throw new NotTriedException("to go on would mean to wait " + text(wait) + ", longer than "
                    + text(patience.longest()) + "; --max-wait allows more");
        }
        if (waited.plus(wait).compareTo(patience.total()) > 0) {
            throw new NotTriedException("the time to wait in one run is used up: " + text(patience.total()));
        }
        listener.waiting(wait);
        pause.pass(wait);
        waited = waited.plus(wait);
    }

    public int requests() {
        return requests;
    }

    public Duration waited() {
        return waited;
    }

    private Exchanged send(MockRequest request) throws InterruptedException {
        if (requests >= bounds.maxRequests()) {
            throw new NotTriedException("the bound of " + bounds.maxRequests() + " requests is reached");
        }
        requests++;
        try {
            MockResponse answer = provider.answer(request);
            return new Exchanged(request, answer);
        } catch (IOException e) {
            throw new NoAnswerException(request, e);
        }
    }

    /** How long an answer asks to wait; empty when it does not say. */
    public Optional<Duration> asked(MockResponse answer) {
        return answer.headers().first("Retry-After").flatMap(header -> RetryAfter.read(header, time.instant()));
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
