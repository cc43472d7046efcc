package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.verify.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What earlier answers showed, so that later requests speak of what there is: ids, cursors, states, names. */
final class EarlierAnswers {
    private static final int MOST = 400;
    private static final int LONGEST = 2_000;
    private static final int MOST_ITEMS = 5;

    private final List<Seen> seen = new ArrayList<>();

    /** A value, and the name that it stood under: lower case, without underscores. */
    private record Seen(String name, String text) {}

    void remember(MockResponse answer) {
        if (answer.status() < 300 && answer.body().length < 200_000) {
            Json.read(answer.body()).ifPresent(body -> remember("", body));
        }
        while (seen.size() > MOST) {
            seen.subList(0, seen.size() - MOST).clear();
        }
    }

    /** A value that stood under that name; where an id is wanted, any {@code id} will do. */
    Optional<String> forName(String name, Random random) {
        String wanted = plain(name);
        List<Seen> fitting = seen.stream()
                .filter(value -> value.name().equals(wanted)
                        || (wanted.endsWith("id") && value.name().equals("id")))
                .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(fitting.get(random.nextInt(fitting.size())).text());
    }

    /** Any value at all. */
    Optional<String> any(Random random) {
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(seen.get(random.nextInt(seen.size())).text());
    }

    private void remember(String name, JsonNode value) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                remember(plain(member.getKey()), member.getValue());
            }
        } else if (value.isArray()) {
            for (int i = 0; i < Math.min(value.size(), MOST_ITEMS); i++) {
                remember(name, value.get(i));
            }
        } else if (value.isTextual() && !name.isEmpty() && value.textValue().length() < LONGEST) {
            seen.add(new Seen(name, value.textValue()));
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
