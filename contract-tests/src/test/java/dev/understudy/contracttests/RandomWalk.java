package dev.understudy.contracttests;

import dev.understudy.contracttests.RandomRequests.RandomOperation;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.state.Credential;
import dev.understudy.engine.state.WorldName;
import dev.understudy.verify.provider.Provider;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What one caller does in a world of its own, one request after the other, each answer held against {@link AnswerLaws}.
 * The same seed takes the same walk.
 */
final class RandomWalk {
    private static final List<RandomOperation> OPERATIONS_OF_THE_MOCK = RandomOperation.all(BundledApi.all());
    private static final int CLOCK_MOVES_ONCE_IN = 10;

    private final long seed;
    private final Provider provider;
    private final String token;
    private final List<RandomOperation> operations;
    private final BiFunction<MockRequest, MockResponse, List<String>> laws;
    private final Consumer<Duration> clock;

    /** @param engine answers the provider's requests; the walk moves the clock of its own world there */
    RandomWalk(long seed, Provider provider, MockEngine engine) {
        this.seed = seed;
        this.provider = provider;
        this.token = "walk-" + seed;
        this.operations = OPERATIONS_OF_THE_MOCK;
        this.laws = AnswerLaws::broken;
        this.clock = engine.worlds().world(WorldName.of(Credential.of(token))).clock()::forward;
    }

    /** @param clock is told how far to move the clock of a provider of this API alone */
    RandomWalk(long seed, Provider provider, BundledApi api, Consumer<Duration> clock) {
        this.seed = seed;
        this.provider = provider;
        this.token = "walk-" + seed;
        this.operations = RandomOperation.all(List.of(api));
        this.laws = (request, answer) -> AnswerLaws.broken(api, request, answer);
        this.clock = clock;
    }

    /**
     * @return how many answers were successes
     * @throws AssertionError when an answer breaks a law; it tells how to send the request again
     */
    int take(int requests) throws IOException, InterruptedException {
        Random random = new Random(seed);
        RandomRequests source = new RandomRequests(random, token);
        int successes = 0;
        for (int i = 0; i < requests; i++) {
            if (random.nextInt(CLOCK_MOVES_ONCE_IN) == 0) {
                clock.accept(Duration.ofMillis(random.nextInt(20_000)));
            }
            RandomOperation operation = operations.get(random.nextInt(operations.size()));
            MockRequest request = source.next(operation);
            MockResponse answer = answer(request, i);
            List<String> findings = laws.apply(request, answer);
            if (!findings.isEmpty()) {
                throw new AssertionError(told(request, i, String.join("\n  ", findings)) + "\nanswered\n  "
                        + answer.status() + " " + answer.headers() + "\n  " + answer.text());
            }
            source.answered(operation, answer);
            successes += answer.status() < 300 ? 1 : 0;
        }
        return successes;
    }

    private MockResponse answer(MockRequest request, int index) throws IOException, InterruptedException {
        try {
            return provider.answer(request);
        } catch (RuntimeException | StackOverflowError | IOException mistake) {
            throw new AssertionError(told(request, index, mistake.toString()), mistake);
        }
    }

    private String told(MockRequest request, int index, String what) {
        return "Walk " + seed + ", request " + index + ":\n  " + what
                + "\nThe walk alone: mvn verify -pl contract-tests -am -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dtest=RandomRequestsTest -Dunderstudy.walk=" + seed
                + "\nThe request alone:\n  " + CurlLine.of(request, "http://127.0.0.1:4010");
    }
}
