package dev.understudy.contracttests.provider.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.cloudflare.model.InstanceCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The rules of bodies. What is wrong is told in a sentence each. */
@Component
final class BodyRules {
    private static final int LONGEST_BATCH = 100;
    private static final Pattern NAME = Pattern.compile(ParameterRules.NAME);
    /** Kept by the service for itself, or a part of its paths. */
    private static final Pattern RESERVED = Pattern.compile("cf_[0-9a-f]{64}|batch|terminate|terminateAll");

    private static final Pattern PERIOD = Pattern.compile("\\d+\\s+(second|minute|hour|day|week|month|year)s?");
    private static final List<String> COMMANDS = Arrays.stream(InstanceCommand.values())
            .map(InstanceCommand::getValue)
            .toList();

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** All that is wrong with a body; nothing when it is in order, or none is wanted. */
    List<String> judge(Operation operation, byte[] bytes) {
        List<String> wrong = new ArrayList<>();
        boolean isWanted = operation != Operation.LIST && operation != Operation.DESCRIBE;
        boolean mayBeMissing = operation == Operation.CREATE && bytes.length == 0;
        if (isWanted && !mayBeMissing) {
            judge(operation, bytes, wrong);
        }
        return wrong;
    }

    private void judge(Operation operation, byte[] bytes, List<String> wrong) {
        try {
            JsonNode body = mapper.readTree(bytes);
            if (body.isMissingNode()) {
                wrong.add("body: expected JSON, got nothing");
            } else if (operation == Operation.CREATE) {
                instance("", body, wrong);
            } else if (operation == Operation.BATCH) {
                batch(body, wrong);
            } else if (operation == Operation.COMMAND) {
                command(body, wrong);
            }
        } catch (IOException e) {
            wrong.add("body: expected JSON, got something else");
        }
    }

    private static void batch(JsonNode body, List<String> wrong) {
        if (!body.isArray() || body.isEmpty() || body.size() > LONGEST_BATCH) {
            wrong.add("body: expected an array of 1 to " + LONGEST_BATCH + " instances, got "
                    + (body.isArray() ? body.size() + " of them" : body.toString()));
            return;
        }
        for (int i = 0; i < body.size(); i++) {
            instance(i + ".", body.get(i), wrong);
        }
    }

    private static void instance(String place, JsonNode body, List<String> wrong) {
        if (!body.isObject()) {
            wrong.add("body " + place + ": expected an object, got " + body);
            return;
        }
        if (body.has("instance_id") && !isFreeId(body.get("instance_id"))) {
            wrong.add(expected(
                    place + "instance_id",
                    "text matching " + NAME + ", at most " + ParameterRules.LONGEST_ID
                            + " characters, and not reserved",
                    body.get("instance_id")));
        }
        JsonNode retention = body.path("instance_retention");
        if (!retention.isMissingNode() && !retention.isObject()) {
            wrong.add(expected(place + "instance_retention", "an object", retention));
        }
        for (String period : List.of("error_retention", "success_retention")) {
            if (retention.has(period) && !isPeriod(retention.get(period))) {
                wrong.add(expected(
                        place + "instance_retention." + period,
                        "whole milliseconds, or text such as \"3 days\"",
                        retention.get(period)));
            }
        }
    }

    private static void command(JsonNode body, List<String> wrong) {
        if (!body.isObject()) {
            wrong.add("body: expected an object, got " + body);
        } else if (!body.path("status").isTextual()
                || !COMMANDS.contains(body.get("status").textValue())) {
            wrong.add(expected("status", "one of " + String.join(", ", COMMANDS), body.path("status")));
        }
    }

    private static boolean isFreeId(JsonNode id) {
        return id.isTextual()
                && id.textValue().length() <= ParameterRules.LONGEST_ID
                && NAME.matcher(id.textValue()).matches()
                && !RESERVED.matcher(id.textValue()).matches();
    }

    private static boolean isPeriod(JsonNode period) {
        if (period.isTextual()) {
            return PERIOD.matcher(period.textValue()).matches();
        }
        return period.isIntegralNumber() && period.canConvertToLong() && period.longValue() >= 0;
    }

    private static String expected(String property, String what, JsonNode value) {
        return "body property \"" + property + "\": expected " + what + ", got "
                + (value.isMissingNode() ? "nothing" : value);
    }
}
