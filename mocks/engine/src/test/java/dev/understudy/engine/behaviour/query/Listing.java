package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.RefusalRenderer;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.state.Worlds;
import dev.understudy.engine.validate.RequestValues;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.engine.validate.Violation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of a tiny contract: what a behaviour file makes of it, and what requests get. */
final class Listing {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Tiny, version: '1'}
            paths:
              /runs:
                get:
                  operationId: listRuns
                  parameters: [%s]
                  responses: {'200': {description: Runs}}
            """.formatted(
                    Stream.of("status", "status[]", "recipient", "has_errors", "since", "q", "by", "way")
                            .map(name -> "{name: '" + name + "', in: query, schema: {}}")
                            .collect(Collectors.joining(", ")));

    private final ListQuery query;
    private final Problems problems = new Problems();

    private Listing(String configuration) {
        Contract contract = Contract.parse("tiny", CONTRACT, "operations:\n  listRuns:\n" + configuration.indent(4));
        Operation operation = contract.api().operation("listRuns").orElseThrow();
        RefusalRenderer refusals = RefusalRenderer.compile(contract, problems);
        query = ListQuery.compile(
                new BehaviourSetup(
                        contract,
                        refusals,
                        new Worlds(1, InstantSource.system()),
                        true,
                        true,
                        new ArrayList<>(),
                        Schemas.of(contract.document(), problems),
                        problems),
                operation,
                "/id");
    }

    /** @param configuration what stands under {@code operations.listRuns}, from line 3 and column 5 of the file */
    static Listing of(String configuration) {
        return new Listing(configuration);
    }

    List<String> problems() {
        return problems.sorted().stream()
                .map((Problem problem) -> problem.location() + " [" + problem.code() + "] " + problem.message())
                .toList();
    }

    /** @param query parameters by name, as JSON */
    QueryOutcome ask(Map<String, String> query) {
        Map<String, JsonNode> values = new TreeMap<>();
        query.forEach((name, value) -> values.put(name, json(value)));
        return this.query.select(new RequestValues(Map.of(), values, Map.of(), Map.of(), Optional.empty()));
    }

    Selection selection(Map<String, String> query) {
        return (Selection) ask(query);
    }

    boolean matches(Map<String, String> query, String item) {
        return selection(query).rule().test(object(item));
    }

    List<String> refusals(Map<String, String> query) {
        QueryOutcome outcome = ask(query);
        return outcome instanceof QueryRefused refused
                ? refused.violations().stream()
                        .map((Violation violation) -> violation.code().text() + " " + violation.message())
                        .toList()
                : List.of();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }
}
