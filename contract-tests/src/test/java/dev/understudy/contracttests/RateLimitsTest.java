package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.request.ContractRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Limits are counted for real: they trip, they pass, and they are each credential's own. */
class RateLimitsTest {
    @RegisterExtension
    static final RunningMock MOCK = RunningMock.withEveryApi();

    @RegisterExtension
    static final RunningMock UNLIMITED = RunningMock.with(options -> options.withRateLimits(false));

    /** A limit of a behaviour file, and an operation that it counts. */
    private record Limit(BundledApi api, JsonNode config, Operation operation) {
        int permits() {
            return config.path("permits").asInt();
        }

        MockRequest request(String credential) {
            return ContractRequest.of(api.mount(), operation)
                    .withWantedHeaders()
                    .as(credential)
                    .build();
        }

        void exhaust(String credential) throws Exception {
            for (int i = 0; i < permits(); i++) {
                MockResponse answer = MOCK.provider().answer(request(credential));
                assertThat(answer.status())
                        .as("request %d: %s", i + 1, answer.text())
                        .isEqualTo(200);
            }
        }

        String label() {
            return api + " " + config.path("name").asText();
        }
    }

    @TestFactory
    Stream<DynamicTest> oneRequestTooManyIsRefusedUntilTheTimeThatTheAnswerNames() {
        return limits().map(limit -> dynamicTest(limit.label(), () -> {
            String credential = RunningMock.freshCredential();
            limit.exhaust(credential);
            MockResponse refusal = MOCK.answer(limit.request(credential));

            assertThat(refusal.status()).isEqualTo(429);
            assertThat(limit.api()
                            .judge()
                            .judge(limit.operation().method(), limit.operation().path(), refusal))
                    .isEmpty();
            long seconds = Long.parseLong(refusal.headers().first("Retry-After").orElse("0"));
            assertThat(seconds).isPositive();

            MOCK.clock().forward(Duration.ofSeconds(seconds));
            assertThat(MOCK.answer(limit.request(credential)).status()).isEqualTo(200);
        }));
    }

    @TestFactory
    Stream<DynamicTest> oneCredentialsLimitLeavesOthersAlone() {
        return limits().map(limit -> dynamicTest(limit.label(), () -> {
            String busy = RunningMock.freshCredential();
            limit.exhaust(busy);

            assertThat(MOCK.answer(limit.request(busy)).status()).isEqualTo(429);
            assertThat(MOCK.answer(limit.request(RunningMock.freshCredential())).status())
                    .isEqualTo(200);
        }));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsCountedWhenLimitsAreOff() {
        return limits().map(limit -> dynamicTest(limit.label(), () -> {
            String credential = RunningMock.freshCredential();
            for (int i = 0; i <= limit.permits(); i++) {
                assertThat(UNLIMITED
                                .provider()
                                .answer(limit.request(credential))
                                .status())
                        .isEqualTo(200);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyApiHasALimit() {
        List<String> limited =
                limits().map(limit -> limit.api().name()).distinct().toList();
        return BundledApi.all().stream()
                .map(api -> dynamicTest(api.name(), () -> assertThat(limited).contains(api.name())));
    }

    private static Stream<Limit> limits() {
        return BundledApi.all().stream()
                .flatMap(api -> StreamSupport.stream(
                                api.behaviour("rate-limits").spliterator(), false)
                        .map(config -> new Limit(api, config, counted(api, config))));
    }

    /** The first operation that the limit counts. */
    private static Operation counted(BundledApi api, JsonNode config) {
        String id = config.path("operations").path(0).asText();
        return api.contract()
                .api()
                .operation(id)
                .orElseGet(() -> api.operations().get(0));
    }
}
