package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.http.JsonBody;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.ExampleRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.request.ContractRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests of one caller, drawn from the contracts: most of them nearly right, so that state is really exercised. All
 * randomness comes from the source that is given, so the same answers lead to the same requests.
 */
final class RandomRequests {
    private static final int OWN_IDS = 20;
    private static final List<String> OTHER_CREDENTIALS = List.of(
            "expired-1", "revoked-1", "invalid-1", "forbidden-1", "other-account-1", "legacy-1", "a b", "=", "é");

    private final Random random;
    private final String credential;
    private final Map<String, EarlierAnswers> answers = new HashMap<>();

    RandomRequests(Random random, String credential) {
        this.random = random;
        this.credential = credential;
    }

    MockRequest next(RandomOperation of) {
        Operation operation = of.operation();
        EarlierAnswers earlier = earlier(of);
        ContractRequest request = ContractRequest.of(of.api().mount(), operation);
        if (!rarely(30)) {
            request.withWantedHeaders();
        }
        if (!rarely(100)) {
            request.as(rarely(40) ? oneOf(OTHER_CREDENTIALS) : credential);
        }
        if (rarely(3) && !of.requests().isEmpty()) {
            request.with(oneOf(of.requests()));
        }
        operation.parameters().forEach(parameter -> parameter(request, of, parameter, earlier));
        if (!of.bodies().isEmpty()) {
            body(request, oneOf(of.bodies()));
        }
        MockRequest built = request.build();
        return rarely(8) ? new RandomWire(random).changed(built, earlier) : built;
    }

    /** To be told of the answer, so that later requests speak of what it shows. */
    void answered(RandomOperation of, MockResponse answer) {
        earlier(of).remember(answer);
    }

    private EarlierAnswers earlier(RandomOperation of) {
        return answers.computeIfAbsent(of.api().name(), name -> new EarlierAnswers());
    }

    private void parameter(ContractRequest request, RandomOperation of, Parameter parameter, EarlierAnswers earlier) {
        boolean isPath = parameter.in() == ParameterLocation.PATH;
        if (!parameter.required() && !rarely(4)) {
            return;
        }
        int die = random.nextInt(100);
        boolean isItem = isPath && of.isLastInPath(parameter);
        if (die >= (isPath ? 98 : 85)) {
            List<JsonNode> broken = of.broken(parameter);
            JsonNode value =
                    broken.isEmpty() || random.nextBoolean() ? TextNode.valueOf(WildTexts.any(random)) : oneOf(broken);
            if (!isPath || !value.asText().isEmpty()) {
                request.with(parameter.in(), parameter.name(), value);
            }
        } else if (die < (isItem ? 75 : isPath ? 2 : 40)) {
            earlier.forName(parameter.name(), random)
                    .map(text -> rarely(12) ? WildTexts.forged(text, random) : text)
                    .filter(text -> !isPath || !text.isEmpty())
                    .ifPresent(text -> request.with(parameter.in(), parameter.name(), TextNode.valueOf(text)));
        } else {
            request.withExample(parameter);
        }
        if (!isPath && rarely(40)) {
            request.without(parameter.in(), parameter.name());
        }
    }

    private void body(ContractRequest request, JsonNode example) {
        JsonNode named = withOwnIds(example.deepCopy());
        byte[] bytes = JsonBody.bytes(named);
        switch (random.nextInt(20)) {
            case 0 -> request.withBody("application/json", RandomBodies.broken(bytes, random));
            case 1 -> request.withBody(oneOf(RandomWire.MEDIA_TYPES), bytes);
            case 2, 3, 4 -> request.withBody(RandomBodies.changed(named, random));
            case 5 -> request.withBody("application/json", new byte[0]);
            default -> request.withBody(named);
        }
    }

    /** So that new items are new, and some are there already. */
    private JsonNode withOwnIds(JsonNode body) {
        if (body instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (name.endsWith("id") && object.get(name).isTextual()) {
                    object.put(name, "own-" + random.nextInt(OWN_IDS));
                } else {
                    withOwnIds(object.get(name));
                }
            }
        } else if (body.isArray()) {
            body.forEach(this::withOwnIds);
        }
        return body;
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An operation, with what of it is worked out once. */
    record RandomOperation(
            BundledApi api,
            Operation operation,
            List<ExampleRequest> requests,
            List<JsonNode> bodies,
            Map<String, List<JsonNode>> brokenValues) {

        static List<RandomOperation> all(List<BundledApi> apis) {
            return apis.stream()
                    .flatMap(api -> api.operations().stream().map(operation -> of(api, operation)))
                    .toList();
        }

        List<JsonNode> broken(Parameter parameter) {
            return brokenValues.getOrDefault(parameter.pointer(), List.of());
        }

        boolean isLastInPath(Parameter parameter) {
            return operation.path().lastIndexOf('{') == operation.path().indexOf("{" + parameter.name() + "}");
        }

        private static RandomOperation of(BundledApi api, Operation operation) {
            List<ExampleRequest> requests = operation.responses().stream()
                    .flatMap(response -> response.contents().stream())
                    .flatMap(content -> content.examples().stream())
                    .flatMap(example -> example.request().stream())
                    .toList();
            List<JsonNode> bodies = new ArrayList<>();
            operation
                    .requestBody()
                    .ifPresent(body -> body.contents()
                            .forEach(content -> content.examples().forEach(example -> bodies.add(example.value()))));
            Map<String, List<JsonNode>> broken = new HashMap<>();
            operation
                    .parameters()
                    .forEach(parameter -> broken.put(
                            parameter.pointer(),
                            List.copyOf(BrokenValues.ofText(
                                            api.judge(), parameter.schema().pointer())
                                    .values())));
            return new RandomOperation(api, operation, requests, bodies, broken);
        }
    }
}
