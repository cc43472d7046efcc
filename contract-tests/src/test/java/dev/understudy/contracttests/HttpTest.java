package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.testkit.SeededSamples;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.request.ContractRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Good manners over the wire, whatever is sent. */
class HttpTest {
    private static final int ELEVEN_MEGABYTES = 11 << 20;

    @RegisterExtension
    static final RunningMock MOCK = RunningMock.withEveryApi();

    @TestFactory
    Stream<DynamicNode> headAnswersAsGetWithoutTheBody() {
        return each((api, operation) -> {
            if (!operation.method().equals("GET")) {
                return;
            }
            MockRequest get = valid(api, operation).build();
            MockResponse whole = MOCK.answer(get);
            MockResponse head =
                    MOCK.answer(new MockRequest("HEAD", get.target(), get.headers(), get.body(), get.peer()));

            assertThat(head.status()).isEqualTo(whole.status());
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().first("Content-Type"))
                    .isEqualTo(whole.headers().first("Content-Type"));
            assertThat(head.headers().first("Content-Length")).contains(String.valueOf(whole.body().length));
        });
    }

    @TestFactory
    Stream<DynamicNode> anotherMethodIsToldWhichThereAre() {
        return each((api, operation) -> {
            MockRequest usual = valid(api, operation).build();
            Set<String> documented = api.operations().stream()
                    .filter(other -> other.path().equals(operation.path()))
                    .map(Operation::method)
                    .collect(Collectors.toCollection(TreeSet::new));
            MockResponse refused =
                    MOCK.answer(new MockRequest("DELETE", usual.target(), usual.headers(), new byte[0], usual.peer()));
            MockResponse options =
                    MOCK.answer(new MockRequest("OPTIONS", usual.target(), usual.headers(), new byte[0], usual.peer()));

            assertThat(refused.status()).isEqualTo(Refusals.status(api, "method-not-allowed"));
            assertThat(allowed(refused))
                    .containsAll(documented)
                    .contains("OPTIONS")
                    .doesNotContain("DELETE");
            assertThat(Json.read(refused.body())).isPresent();
            assertThat(options.status()).isEqualTo(204);
            assertThat(allowed(options)).isEqualTo(allowed(refused));
            Refusals.isClean(refused);
        });
    }

    @TestFactory
    Stream<DynamicNode> aMediaTypeThatIsNotOfferedIsRefused() {
        return each((api, operation) -> {
            MockResponse refused = MOCK.answer(
                    valid(api, operation).withHeader("Accept", "image/png").build());
            MockResponse taken = MOCK.answer(valid(api, operation)
                    .withHeader("Accept", "image/png, */*;q=0.1")
                    .build());

            assertThat(refused.status()).isEqualTo(Refusals.status(api, "not-acceptable"));
            assertThat(taken.status()).isBetween(200, 299);
            Refusals.isClean(refused);
        });
    }

    @TestFactory
    Stream<DynamicNode> whatIsNotThereIsNotFoundInTheServicesWords() {
        return each((api, operation) -> {
            String base =
                    api.mount().prefix() + api.contract().api().serverPaths().get(0);
            for (String path :
                    List.of("/no-such-path", operation.path() + "/and/further", "/a//b", "/a%2fb", "/..%2f")) {
                MockResponse answer = MOCK.answer(MockRequest.of("GET", base + path.replaceAll("[{}]", "")));

                assertThat(answer.status()).as(path).isEqualTo(Refusals.status(api, "unknown-path"));
                Refusals.isClean(answer);
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> aPathThatIsNoTextIsRefused() {
        return each((api, operation) -> {
            String base =
                    api.mount().prefix() + api.contract().api().serverPaths().get(0);
            for (String path : List.of("/%00", "/%ff")) {
                MockResponse answer = MOCK.answer(MockRequest.of("GET", base + path));

                assertThat(answer.status()).as(path).isIn(400, 404);
                Refusals.isClean(answer);
            }
        });
    }

    @Test
    void outsideEveryApiItSaysWhatIsServed() {
        MockResponse answer = MOCK.answer(MockRequest.of("GET", "/nowhere"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().first("Content-Type")).contains("application/problem+json");
        assertThat(BundledApi.all())
                .allSatisfy(
                        api -> assertThat(answer.text()).contains(api.mount().prefix()));
    }

    @TestFactory
    Stream<DynamicNode> textInAPathMayBePercentEncoded() {
        return each((api, operation) -> {
            MockRequest usual = valid(api, operation).build();
            String target = usual.target();
            int cut = target.contains("?") ? target.indexOf('?') : target.length();
            char last = target.charAt(cut - 1);
            String encoded = target.substring(0, cut - 1) + String.format("%%%02X", (int) last) + target.substring(cut);
            boolean endsInParameter = operation.path().endsWith("}");

            MockResponse answer =
                    MOCK.answer(new MockRequest(usual.method(), encoded, usual.headers(), usual.body(), usual.peer()));

            assertThat(answer.status()).as(encoded).isLessThan(endsInParameter ? 300 : 405);
            Refusals.isClean(answer);
        });
    }

    @Test
    void anObjectMayBeSpreadOverSeveralQueryParameters() {
        int found = 0;
        for (BundledApi api : BundledApi.all()) {
            for (Operation operation : api.operations()) {
                for (Parameter parameter : operation.parameters()) {
                    if (parameter.style() == ParameterStyle.DEEP_OBJECT) {
                        MockResponse answer = MOCK.answer(
                                valid(api, operation).withExample(parameter).build());
                        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                        found++;
                    }
                }
            }
        }
        assertThat(found).isPositive();
    }

    @TestFactory
    Stream<DynamicNode> aBodyThatIsTooLargeIsRefused() {
        return each((api, operation) -> {
            if (operation.requestBody().isEmpty()) {
                return;
            }
            byte[] large = ("\"" + "a".repeat(ELEVEN_MEGABYTES) + "\"").getBytes(StandardCharsets.UTF_8);
            MockResponse answer = MOCK.answer(
                    valid(api, operation).withBody("application/json", large).build());

            assertThat(answer.status()).as(answer.text()).isEqualTo(Refusals.status(api, "too-large"));
            Refusals.isClean(answer);
        });
    }

    @TestFactory
    Stream<DynamicNode> garbageNeverBreaksIt() {
        return each((api, operation) -> SeededSamples.of(12, random -> SeededSamples.bytes(random, 200))
                .forEach(sample -> {
                    String text = new String(sample.value(), StandardCharsets.ISO_8859_1);
                    ContractRequest request = valid(api, operation);
                    if (operation.requestBody().isPresent()) {
                        request.withBody("application/json", sample.value());
                    }
                    operation.parameters().stream()
                            .filter(parameter -> parameter.in() == ParameterLocation.QUERY)
                            .forEach(parameter ->
                                    request.with(ParameterLocation.QUERY, parameter.name(), TextNode.valueOf(text)));
                    MockResponse answer = MOCK.answer(request.build());

                    assertThat(answer.status()).as("seed %d", sample.seed()).isNotEqualTo(500);
                    Refusals.isClean(answer);
                }));
    }

    @TestFactory
    Stream<DynamicNode> deeplyNestedJsonIsRefused() {
        return each((api, operation) -> {
            if (operation.requestBody().isEmpty()) {
                return;
            }
            byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            MockResponse answer = MOCK.answer(
                    valid(api, operation).withBody("application/json", deep).build());

            assertThat(answer.status()).isBetween(400, 499);
            Refusals.isClean(answer);
        });
    }

    @TestFactory
    Stream<DynamicNode> aNumberWithAHugeExponentIsNoTrouble() {
        return each((api, operation) -> operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.QUERY)
                .forEach(parameter -> {
                    MockResponse answer = MOCK.answer(valid(api, operation)
                            .with(parameter.in(), parameter.name(), TextNode.valueOf("1e999999999"))
                            .build());
                    assertThat(answer.status()).isLessThan(500);
                    Refusals.isClean(answer);
                }));
    }

    private static Set<String> allowed(MockResponse answer) {
        return Stream.of(answer.headers().first("Allow").orElse("").split(", ", -1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ContractRequest valid(BundledApi api, Operation operation) {
        return ContractRequest.of(api.mount(), operation).withWantedHeaders().as(RunningMock.freshCredential());
    }

    private static Stream<DynamicNode> each(BiConsumer<BundledApi, Operation> body) {
        return BundledApi.all().stream()
                .map(api -> dynamicContainer(
                        api.name(),
                        api.operations().stream()
                                .map(operation -> dynamicTest(operation.id(), () -> body.accept(api, operation)))));
    }
}
