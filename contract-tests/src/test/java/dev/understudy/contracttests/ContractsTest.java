package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.contracts.check.ContractCheck;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.SourceLocation;
import dev.understudy.testkit.SecondOpinion;
import dev.understudy.verify.request.ContractRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contracts themselves. */
class ContractsTest {
    @RegisterExtension
    static final RunningMock MOCK = RunningMock.withEveryContract();

    @TestFactory
    Stream<DynamicTest> swaggerParserHasNothingToSay() {
        return BundledApi.published().stream()
                .flatMap(api -> Stream.of("openapi.yaml", "openapi.json", "openapi-3.0.yaml", "openapi-3.0.json")
                        .map(edition -> dynamicTest(
                                api + " " + edition,
                                () -> assertThat(SecondOpinion.of(BundledApi.edition(api.name(), edition)))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> noRuleOfTheHouseIsBroken() {
        return BundledApi.published().stream()
                .map(api -> dynamicTest(
                        api.name(),
                        () -> assertThat(ContractCheck.problems(
                                        Repository.specs().resolve(api.name())))
                                .isEmpty()));
    }

    /** They are read from JSON, for speed, and were told by the lines of that. */
    @TestFactory
    Stream<DynamicTest> rulesOfBehaviourAreToldByTheLinesOfTheirYaml() {
        return BundledApi.published().stream()
                .map(api -> dynamicTest(api.name(), () -> {
                    Path file = Repository.specs().resolve(api.name()).resolve("behaviour.yaml");
                    SourceLocation place = api.contract().behaviour().locate("/refusals/invalid-request/status");
                    String line = Files.readAllLines(file).get(place.line() - 1);

                    assertThat(place.file()).isEqualTo("specs/" + api.name() + "/behaviour.yaml");
                    assertThat(line.substring(place.column() - 1)).startsWith("status:");
                }));
    }

    @TestFactory
    Stream<DynamicTest> allParameterExamplesPastedTogetherAreAnswered() {
        List<DynamicTest> tests = new ArrayList<>();
        for (BundledApi api : BundledApi.published()) {
            for (Operation operation : api.operations()) {
                tests.add(dynamicTest(api + " " + operation.id(), () -> {
                    ContractRequest request =
                            ContractRequest.of(api.mount(), operation).as(RunningMock.freshCredential());
                    operation.parameters().forEach(parameter -> {
                        assertThat(parameter.example())
                                .as("example of %s", parameter.label())
                                .isPresent();
                        request.withExample(parameter);
                    });
                    MockResponse answer = MOCK.answer(request.build());

                    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
                    assertThat(api.judge().judge(operation.method(), operation.path(), answer))
                            .isEmpty();
                }));
            }
        }
        return tests.stream();
    }
}
