package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.request.ContractRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every rule of every parameter, broken in turn, is refused by name: by the mock, and by the reference provider. */
class ParameterRefusalsTest {
    @RegisterExtension
    static final RunningMock MOCK = RunningMock.withEveryApi();

    @RegisterExtension
    static final RunningReference REFERENCE = new RunningReference();

    @TestFactory
    Stream<DynamicNode> aBrokenRuleIsRefused() {
        return Stream.of(MOCK, REFERENCE)
                .flatMap(provider -> provider.apis().stream().map(api -> rulesOf(provider, api)));
    }

    private static DynamicNode rulesOf(ContractProvider provider, BundledApi api) {
        Set<String> broken = new TreeSet<>();
        Set<String> unbreakable = new TreeSet<>();
        List<DynamicNode> tests = new ArrayList<>();
        for (Operation operation : api.operations()) {
            for (Parameter parameter : operation.parameters()) {
                tests.addAll(rules(provider, api, operation, parameter, broken, unbreakable));
            }
        }
        tests.add(dynamicTest("no rule was left out", () -> {
            Set<String> rules = rules(api);
            rules.removeAll(unbreakable);
            assertThat(broken).containsAll(rules);
            assertThat(broken.isEmpty()).isEqualTo(rules.isEmpty());
        }));
        return dynamicContainer(provider.label() + " " + api.name(), tests);
    }

    private static List<DynamicTest> rules(
            ContractProvider provider,
            BundledApi api,
            Operation operation,
            Parameter parameter,
            Set<String> broken,
            Set<String> unbreakable) {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, JsonNode> values =
                BrokenValues.ofText(api.judge(), parameter.schema().pointer());
        values.forEach((rule, value) -> {
            String label = operation.id() + " " + parameter.label() + " " + rule;
            if (parameter.in() == ParameterLocation.PATH && value.asText().isEmpty()) {
                unbreakable.add(label); // an empty segment makes it another path
                return;
            }
            tests.add(dynamicTest(label + " " + value, () -> {
                MockResponse answer = provider.answer(valid(api, operation)
                        .with(parameter.in(), parameter.name(), value)
                        .build());

                isRefused(provider, answer, api, operation, parameter);
                broken.add(label);
            }));
        });
        if (parameter.required() && parameter.in() != ParameterLocation.PATH) {
            String label = operation.id() + " " + parameter.label() + " required";
            tests.add(dynamicTest(label, () -> {
                MockResponse answer = provider.answer(valid(api, operation)
                        .without(parameter.in(), parameter.name())
                        .build());

                isRefused(provider, answer, api, operation, parameter);
                broken.add(label);
            }));
        }
        return tests;
    }

    private static void isRefused(
            ContractProvider provider, MockResponse answer, BundledApi api, Operation operation, Parameter parameter) {
        String own = api.behaviour("parameter-refusals").path(parameter.name()).asText();
        Refusals.isRefusedFor(
                provider,
                answer,
                api,
                operation,
                Refusals.status(api, own, "invalid-request"),
                "/" + parameter.in().keyword() + "/" + parameter.name(),
                parameter.name());
    }

    private static ContractRequest valid(BundledApi api, Operation operation) {
        return ContractRequest.of(api.mount(), operation).withWantedHeaders().as(RunningMock.freshCredential());
    }

    /** Every rule that the published document gives a parameter. */
    private static Set<String> rules(BundledApi api) {
        Set<String> rules = new TreeSet<>();
        for (Operation operation : api.operations()) {
            for (Parameter parameter : operation.parameters()) {
                String label = operation.id() + " " + parameter.label() + " ";
                BrokenValues.keywords(api.judge(), parameter.schema().pointer())
                        .forEach(keyword -> rules.add(label + keyword));
                if (parameter.required() && parameter.in() != ParameterLocation.PATH) {
                    rules.add(label + "required");
                }
            }
        }
        return rules;
    }
}
