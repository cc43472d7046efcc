package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Example;
import dev.understudy.engine.model.ExampleRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.request.ContractRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every documented answer can be had by asking for it, and keeps to the contract. */
class AnswersTest {
    @RegisterExtension
    static final RunningMock MOCK = RunningMock.withEveryContract();

    @TestFactory
    Stream<DynamicNode> everyDocumentedExampleIsGivenToWhoAsksForIt() {
        return BundledApi.published().stream().map(api -> {
            Set<String> visited = new TreeSet<>();
            List<DynamicNode> tests = new ArrayList<>();
            for (Operation operation : api.operations()) {
                for (Response response : operation.responses()) {
                    tests.addAll(asked(api, operation, response, visited));
                }
            }
            tests.add(dynamicTest(
                    "none was left out",
                    () -> assertThat(visited)
                            .isNotEmpty()
                            .isEqualTo(documented(api.judge().document()))));
            return dynamicContainer(api.name(), tests);
        });
    }

    @TestFactory
    Stream<DynamicNode> theRequestOfASuccessfulExampleIsTaken() {
        return BundledApi.published().stream().map(api -> {
            List<DynamicTest> tests = new ArrayList<>();
            for (Operation operation : api.operations()) {
                for (Example example : successes(operation)) {
                    tests.add(dynamicTest(operation.id() + " " + example.name(), () -> {
                        MockResponse answer = MOCK.answer(
                                request(api, operation, example.request()).build());

                        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
                        assertThat(api.judge().judge(operation.method(), operation.path(), answer))
                                .isEmpty();
                    }));
                }
            }
            assertThat(tests).isNotEmpty();
            return dynamicContainer(api.name(), tests);
        });
    }

    @TestFactory
    Stream<DynamicNode> anAnswerThatIsNotDocumentedIsRefusedWithTheOnesThatAre() {
        return BundledApi.published().stream()
                .map(api -> dynamicContainer(
                        api.name(),
                        api.operations().stream()
                                .map(operation -> dynamicTest(operation.id(), () -> {
                                    for (String wish :
                                            List.of("code=418", "example=no-such-example", "code=nonsense")) {
                                        MockResponse answer =
                                                MOCK.answer(request(api, operation, ExampleRequest.plain())
                                                        .withHeader("Prefer", wish)
                                                        .build());

                                        assertThat(answer.status()).isIn(400, 404);
                                        assertThat(answer.headers().first("Content-Type"))
                                                .contains("application/problem+json");
                                        assertThat(answer.headers().first("Preference-Applied"))
                                                .isEmpty();
                                    }
                                }))));
    }

    private static List<DynamicTest> asked(
            BundledApi api, Operation operation, Response response, Set<String> visited) {
        List<DynamicTest> tests = new ArrayList<>();
        if (response.contents().isEmpty()) {
            String label = operation.id() + " " + response.status().text();
            tests.add(dynamicTest(label, () -> {
                isGiven(api, operation, response, "");
                visited.add(label);
            }));
        }
        for (Content content : response.contents()) {
            for (Example example : content.examples()) {
                String label = operation.id() + " " + response.status().text() + " " + content.mediaType() + " "
                        + example.name();
                tests.add(dynamicTest(label, () -> {
                    isGiven(api, operation, response, content, example);
                    visited.add(label);
                }));
            }
        }
        return tests;
    }

    private static void isGiven(
            BundledApi api, Operation operation, Response response, Content content, Example example) {
        String wish = "code=" + response.status().representative() + ", example=" + example.name();
        MockResponse answer = MOCK.answer(request(api, operation, ExampleRequest.plain())
                .withHeader("Prefer", wish)
                .withHeader("Accept", content.mediaType().essence())
                .build());

        assertThat(answer.status()).isEqualTo(response.status().representative());
        assertThat(api.judge().judge(operation.method(), operation.path(), answer))
                .isEmpty();
        if (content.mediaType().isJson()) {
            assertThat(Json.read(answer.body()))
                    .hasValueSatisfying(body -> assertThat(Json.same(body, example.value()))
                            .as("the body is the example's")
                            .isTrue());
        } else {
            assertThat(answer.text()).isEqualTo(example.value().asText());
        }
        assertThat(answer.headers().first("Preference-Applied")).contains(wish);
        assertThat(answer.headers().first("Understudy-Operation")).contains(operation.id());
        example.headers()
                .forEach((name, value) ->
                        assertThat(answer.headers().all(name)).as(name).containsExactly(value));
    }

    private static void isGiven(BundledApi api, Operation operation, Response response, String body) {
        String wish = "code=" + response.status().representative();
        MockResponse answer = MOCK.answer(request(api, operation, ExampleRequest.plain())
                .withHeader("Prefer", wish)
                .build());

        assertThat(answer.status()).isEqualTo(response.status().representative());
        assertThat(answer.text()).isEqualTo(body);
        assertThat(api.judge().judge(operation.method(), operation.path(), answer))
                .isEmpty();
        assertThat(answer.headers().first("Preference-Applied")).contains(wish);
    }

    private static ContractRequest request(BundledApi api, Operation operation, ExampleRequest example) {
        return ContractRequest.of(api.mount(), operation)
                .withWantedHeaders()
                .as(RunningMock.freshCredential())
                .with(example);
    }

    private static ContractRequest request(BundledApi api, Operation operation, Optional<ExampleRequest> example) {
        return request(api, operation, example.orElse(ExampleRequest.plain()));
    }

    private static List<Example> successes(Operation operation) {
        return operation.responses().stream()
                .filter(response -> response.status().high() < 300)
                .flatMap(response -> response.contents().stream())
                .flatMap(content -> content.examples().stream())
                .toList();
    }

    /** What the published document itself lists, read without the engine's model. */
    private static Set<String> documented(JsonNode document) {
        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    for (Map.Entry<String, JsonNode> response :
                            operation.path("responses").properties()) {
                        JsonNode target = follow(document, response.getValue());
                        String label = operation.path("operationId").asText() + " " + response.getKey();
                        if (target.path("content").isEmpty()) {
                            documented.add(label);
                        }
                        target.path("content")
                                .properties()
                                .forEach(content -> content.getValue()
                                        .path("examples")
                                        .fieldNames()
                                        .forEachRemaining(
                                                name -> documented.add(label + " " + content.getKey() + " " + name)));
                    }
                }));
        return documented;
    }

    private static JsonNode follow(JsonNode document, JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? document.at(reference.asText().substring(1)) : node;
    }
}
