package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.RequestBody;
import dev.understudy.verify.request.ContractRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every rule of every request body, broken in turn, is refused by name: by the mock, and by the reference provider. */
class BodyRefusalsTest {
    @RegisterExtension
    static final RunningMock MOCK = RunningMock.withEveryApi();

    @RegisterExtension
    static final RunningReference REFERENCE = new RunningReference();

    private static final String INVALID_BODY = "invalid-body";
    private static final String INVALID_REQUEST = "invalid-request";

    @TestFactory
    Stream<DynamicNode> aBrokenRuleIsRefused() {
        return withBody().map(operation -> dynamicContainer(operation.label(), rules(operation)));
    }

    @TestFactory
    Stream<DynamicNode> whatIsNoJsonIsRefused() {
        return withBody()
                .flatMap(operation -> Stream.of("{\"a\":", "{'a': 1}", "[1,]", "nonsense", "{} {}", "\u0000")
                        .map(text -> dynamicTest(operation.label() + " " + text.replace('\u0000', '0'), () -> {
                            MockResponse answer =
                                    operation.answer(operation.json(), text.getBytes(StandardCharsets.UTF_8));

                            operation.isRefused(
                                    answer,
                                    Refusals.status(operation.api(), INVALID_BODY, INVALID_REQUEST),
                                    "/body",
                                    "body");
                        })));
    }

    @TestFactory
    Stream<DynamicNode> nothingIsRefusedWhereABodyIsRequired() {
        return withBody()
                .filter(operation -> operation.requestBody().required())
                .map(operation -> dynamicTest(operation.label(), () -> {
                    MockResponse answer = operation.answer(operation.json(), new byte[0]);

                    operation.isRefused(
                            answer, Refusals.status(operation.api(), INVALID_BODY, INVALID_REQUEST), "/body", "body");
                }));
    }

    @TestFactory
    Stream<DynamicNode> anotherMediaTypeIsRefused() {
        return withBody()
                .flatMap(operation -> Stream.of("text/plain", "application/xml", "application/octet-stream")
                        .map(type -> dynamicTest(operation.label() + " " + type, () -> {
                            MockResponse answer = operation.answer(type, "{}".getBytes(StandardCharsets.UTF_8));

                            assertThat(answer.status())
                                    .as(answer.text())
                                    .isEqualTo(Refusals.status(
                                            operation.api(), "unsupported-media-type", INVALID_BODY, INVALID_REQUEST));
                            Refusals.tellsOf(operation.provider(), answer, "unsupported-media-type");
                            Refusals.isClean(answer);
                        })));
    }

    @Test
    void someOperationOfEachHasABody() {
        for (ContractProvider provider : List.of(MOCK, REFERENCE)) {
            assertThat(withBody().filter(operation -> operation.provider().equals(provider)))
                    .as(provider.label())
                    .hasSizeGreaterThan(3);
        }
    }

    private record WithBody(ContractProvider provider, BundledApi api, Operation operation, RequestBody requestBody) {
        String label() {
            return provider.label() + " " + api.name() + " " + operation.id();
        }

        String json() {
            return requestBody.contents().get(0).mediaType().toString();
        }

        MockResponse answer(String type, byte[] body) {
            return provider.answer(ContractRequest.of(api.mount(), operation)
                    .withWantedHeaders()
                    .as(RunningMock.freshCredential())
                    .withBody(type, body)
                    .build());
        }

        void isRefused(MockResponse answer, int status, String pointer, String name) {
            Refusals.isRefusedFor(provider, answer, api, operation, status, pointer, name);
        }
    }

    private static Stream<WithBody> withBody() {
        return Stream.of(MOCK, REFERENCE)
                .flatMap(provider -> provider.apis().stream()
                        .flatMap(api -> api.operations().stream()
                                .flatMap(operation -> operation.requestBody().stream()
                                        .map(body -> new WithBody(provider, api, operation, body)))));
    }

    private static List<DynamicTest> rules(WithBody operation) {
        Content content = operation.requestBody().contents().get(0);
        String schema = content.schema().orElseThrow().pointer();
        List<DynamicTest> tests = new ArrayList<>();
        content.examples()
                .forEach(example -> BrokenBodies.of(operation.api().judge(), schema, example.value())
                        .forEach(broken -> tests.add(dynamicTest(example.name() + " " + broken.rule(), () -> {
                            MockResponse answer = operation
                                    .provider()
                                    .answer(ContractRequest.of(operation.api().mount(), operation.operation())
                                            .withWantedHeaders()
                                            .as(RunningMock.freshCredential())
                                            .withBody(broken.body())
                                            .build());

                            operation.isRefused(
                                    answer,
                                    Refusals.status(operation.api(), INVALID_BODY, INVALID_REQUEST),
                                    "/body" + broken.pointer(),
                                    broken.pointer().replaceFirst("^.*/", ""));
                        }))));
        boolean takesAnything = operation
                .api()
                .judge()
                .document()
                .at(operation.api().judge().follow(schema))
                .path("type")
                .isMissingNode();
        if (takesAnything) {
            tests.add(dynamicTest("takes any value", () -> assertThat(tests).hasSize(1)));
        }
        assertThat(tests).as(operation.label()).isNotEmpty();
        return tests;
    }
}
