package dev.understudy.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.provider.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A board of notes that keeps to its contract, but for one slip. */
final class BoardService implements Provider {
    static final String CREDENTIAL = "pass-4711-to/the=board";
    private static final int FIRST = 10;

    private final Slip slip;
    private final Map<String, ObjectNode> notes = new LinkedHashMap<>();
    private int requests;

    /** What can be wrong with a board. */
    enum Slip {
        NONE,
        FAILS,
        HANGS_UP,
        FORGETS_A_PROPERTY,
        FORGETS_THE_ERROR,
        TAKES_NO_TEAM,
        TAKES_ANY_SIZE,
        REFUSES_SIZES_WITH_422,
        NEEDS_NO_CREDENTIAL,
        TAKES_ANY_CREDENTIAL,
        TAKES_NO_CREDENTIAL,
        FINDS_WHAT_IS_NOT_THERE,
        SERVES_ANY_PATH,
        SERVES_ANY_METHOD,
        TELLS_NO_METHODS,
        HAS_JSON_ONLY,
        REPEATS_AN_ITEM,
        SKIPS_AN_ITEM,
        OVERFILLS_PAGES,
        UNDERFILLS_PAGES,
        HAS_OTHER_USUAL_SIZE,
        MISCOUNTS,
        LEADS_BACK_WRONGLY,
        TAKES_ANY_CURSOR,
        LISTS_OLDEST_FIRST,
        IGNORES_THE_FILTER,
        FILTERS_TOO_MUCH,
        SHOWS_ANOTHER_TEXT,
        TELLS_NO_LIMIT,
        LIMITS_WITHOUT_WAIT,
        FORGETS_WHAT_WAS_ADDED,
        LOSES_THE_TAG,
        GIVES_AN_ID_TWICE,
        TAKES_ANY_BODY,
        IS_ELSEWHERE
    }

    BoardService(Slip slip) {
        this.slip = slip;
        for (int i = 1; i <= 9; i++) {
            add("n" + i, "text " + i, i % 3 == 0 ? "work" : "home", FIRST + i);
        }
    }

    private ObjectNode add(String id, String text, String tag, int minute) {
        ObjectNode note = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("text", text)
                .put("tag", tag)
                .put("written", "2030-01-01T00:" + minute + ":00Z");
        notes.put(id, note);
        return note;
    }

    @Override
    public MockResponse answer(MockRequest request) throws IOException {
        requests++;
        if (slip == Slip.HANGS_UP && request.path().startsWith("/notes/")) {
            throw new IOException("connection reset");
        }
        if (slip == Slip.IS_ELSEWHERE) {
            return answer(404, "{\"message\":\"nothing here\"}");
        }
        if (requests == 5) {
            MockResponse slow = answer(429, "{\"error\":\"slow\"}");
            return slip == Slip.LIMITS_WITHOUT_WAIT
                    ? slow
                    : slow.withHeaders(slow.headers().with("Retry-After", "2"));
        }
        MockResponse answer = routed(request);
        return slip == Slip.TELLS_NO_LIMIT
                ? answer
                : answer.withHeaders(answer.headers().with("X-Left", "7"));
    }

    private MockResponse routed(MockRequest request) {
        boolean isList = request.path().equals("/notes");
        boolean isNote = request.path().matches("/notes/[^/]+");
        if (!isList && !isNote) {
            return slip == Slip.SERVES_ANY_PATH ? answer(200, "{}") : refusal(404);
        }
        Optional<String> credential = request.headers().first("Authorization");
        boolean isGood = credential.equals(Optional.of("Bearer " + CREDENTIAL))
                || slip == Slip.TAKES_ANY_CREDENTIAL && credential.isPresent()
                || slip == Slip.NEEDS_NO_CREDENTIAL && credential.isEmpty();
        if (!isGood || slip == Slip.TAKES_NO_CREDENTIAL) {
            return refusal(401);
        }
        if (isList && request.method().equals("GET")) {
            return list(request);
        }
        if (isList && request.method().equals("POST")) {
            return create(request);
        }
        if (isNote && request.method().equals("GET")) {
            return show(request);
        }
        if (slip == Slip.SERVES_ANY_METHOD) {
            return answer(200, "{}");
        }
        MockResponse refusal = refusal(405);
        return slip == Slip.TELLS_NO_METHODS
                ? refusal
                : refusal.withHeaders(refusal.headers().with("Allow", "GET"));
    }

    private MockResponse list(MockRequest request) {
        Map<String, String> query = query(request);
        String size = query.getOrDefault("size", slip == Slip.HAS_OTHER_USUAL_SIZE ? "3" : "4");
        String tag = query.getOrDefault("tag", "");
        boolean isSize = size.matches("[0-9]{1,3}") && Integer.parseInt(size) >= 1 && Integer.parseInt(size) <= 10;
        if (slip == Slip.FAILS) {
            return refusal(500);
        }
        if (!request.headers().contains("X-Team") && slip != Slip.TAKES_NO_TEAM
                || !tag.isEmpty() && !List.of("home", "work", "none").contains(tag)) {
            return refusal(400);
        }
        if (!isSize && slip != Slip.TAKES_ANY_SIZE) {
            return refusal(slip == Slip.REFUSES_SIZES_WITH_422 ? 422 : 400);
        }
        List<ObjectNode> found = found(tag);
        int from = cursor(query.get("after"), found.size());
        int until = cursor(query.get("before"), found.size());
        if (from < 0 || until < 0) {
            return refusal(400);
        }
        return page(found, isSize ? Integer.parseInt(size) : 4, from, query.containsKey("before") ? until : -1);
    }

    private List<ObjectNode> found(String tag) {
        List<ObjectNode> found = new ArrayList<>(notes.values().stream()
                .filter(note -> tag.isEmpty()
                        || slip == Slip.IGNORES_THE_FILTER
                        || note.path("tag").asText().equals(tag))
                .toList());
        if (slip == Slip.FILTERS_TOO_MUCH && !tag.isEmpty() && !found.isEmpty()) {
            found.remove(0);
        }
        found.sort((one, other) ->
                other.path("written").asText().compareTo(one.path("written").asText()));
        if (slip == Slip.LISTS_OLDEST_FIRST) {
            Collections.reverse(found);
        }
        return found;
    }

    private MockResponse page(List<ObjectNode> found, int size, int after, int before) {
        int from = before >= 0 ? Math.max(0, before - size) : after;
        if (slip == Slip.LEADS_BACK_WRONGLY && before >= 0) {
            from = Math.max(0, from - 1);
        }
        boolean isLarge = size >= found.size();
        int held = size;
        if (slip == Slip.OVERFILLS_PAGES && !isLarge) {
            held = size + 1;
        }
        if (slip == Slip.UNDERFILLS_PAGES && size > 1 && !isLarge) {
            held = size - 1;
        }
        int to = Math.min(found.size(), from + held);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("items");
        found.subList(Math.min(from, to), to)
                .forEach(note -> body.withArray("/items").add(note.deepCopy()));
        int next = slip == Slip.REPEATS_AN_ITEM && !isLarge
                ? to - 1
                : slip == Slip.SKIPS_AN_ITEM && !isLarge ? to + 1 : to;
        body.put("next", to < found.size() ? "c" + next : null);
        body.put("previous", from > 0 ? "c" + from : null);
        body.put("total", slip == Slip.MISCOUNTS ? found.size() + 1 : found.size());
        if (slip == Slip.FORGETS_A_PROPERTY) {
            body.withArray("/items").forEach(note -> ((ObjectNode) note).remove("text"));
        }
        return answer(200, body.toString());
    }

    /** Where a cursor leads; 0 without one, -1 when it is none. */
    private int cursor(@Nullable String cursor, int size) {
        if (cursor == null) {
            return 0;
        }
        boolean isOurs = cursor.matches("c[0-9]+") && Integer.parseInt(cursor.substring(1)) <= size;
        if (isOurs) {
            return Integer.parseInt(cursor.substring(1));
        }
        return slip == Slip.TAKES_ANY_CURSOR ? 0 : -1;
    }

    private MockResponse show(MockRequest request) {
        String id = PercentEncoding.decode(request.path().substring("/notes/".length()))
                .orElse("");
        if (id.length() < 2) {
            return refusal(400);
        }
        Optional<ObjectNode> note = Optional.ofNullable(notes.get(id));
        if (note.isEmpty() && slip != Slip.FINDS_WHAT_IS_NOT_THERE) {
            return refusal(404);
        }
        ObjectNode shown = note.orElseGet(() -> add(id, "made up", "home", 50)).deepCopy();
        if (slip == Slip.SHOWS_ANOTHER_TEXT) {
            shown.put("text", "another");
        }
        String accept = request.headers().first("Accept").orElse("*/*");
        if (accept.equals("text/plain") && slip != Slip.HAS_JSON_ONLY) {
            return new MockResponse(
                    200,
                    Headers.of("Content-Type", "text/plain"),
                    shown.path("text").asText().getBytes(StandardCharsets.UTF_8));
        }
        boolean isServed = List.of("*/*", "application/json").contains(accept) || slip == Slip.HAS_JSON_ONLY;
        return isServed ? answer(200, shown.toString()) : refusal(406);
    }

    private MockResponse create(MockRequest request) {
        JsonNode body = Json.read(request.body()).orElse(Json.missing());
        boolean isGood = body.path("text").isTextual()
                && (!body.has("id") || body.path("id").isTextual())
                && (!body.has("tag") || body.path("tag").isTextual());
        if (!isGood && slip != Slip.TAKES_ANY_BODY) {
            return refusal(400);
        }
        String id = body.path("id").asText("n" + (100 + notes.size()));
        if (notes.containsKey(id) && slip != Slip.GIVES_AN_ID_TWICE) {
            return refusal(409);
        }
        String tag = slip == Slip.LOSES_THE_TAG ? "none" : body.path("tag").asText("none");
        ObjectNode note = add(id, body.path("text").asText("?"), tag, 30);
        if (slip == Slip.FORGETS_WHAT_WAS_ADDED) {
            notes.remove(id);
        }
        return answer(201, note.toString());
    }

    private MockResponse refusal(int status) {
        return answer(status, slip == Slip.FORGETS_THE_ERROR ? "{}" : "{\"error\":\"no\"}");
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse(
                status, Headers.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(MockRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : request.query().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        PercentEncoding.decodeQuery(pair.substring(equals + 1)).orElse(""));
            }
        }
        return query;
    }
}
