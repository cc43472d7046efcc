package dev.understudy.admin;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.journal.Recorded;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The journal in bulk: exchanges whole, in forms that {@code understudy check} reads. */
final class RecordingOperations {
    private static final MediaType LINES =
            MediaType.parse("application/x-ndjson").orElseThrow();
    private static final int USUAL_LIMIT = 10_000;

    private final AskedExchanges asked;
    private final ExchangeText text;
    private final HarText har;

    RecordingOperations(AskedExchanges asked, ExchangeText text, HarText har) {
        this.asked = asked;
        this.text = text;
        this.har = har;
    }

    Map<String, Handler> handlers() {
        return Map.of("getRecording", this::recording, "getRecordingAsHar", this::har);
    }

    private MockResponse recording(AdminRequest request) {
        Optional<MediaType> wanted = request.accept().choose(List.of(MediaType.JSON, LINES));
        if (wanted.isEmpty()) {
            return Problems.of(
                    406,
                    "not-acceptable",
                    "Not acceptable",
                    "Recordings are " + MediaType.JSON.essence() + " or " + LINES.essence(),
                    List.of());
        }
        Function<Recorded, Object> whole = exchange -> text.whole(exchange, BodyText.RECORDED_BYTES);
        return wanted.get().equals(LINES)
                ? answer(request, LINES, new RecordingText("", "\n", "\n"), whole)
                : answer(request, MediaType.JSON, new RecordingText("{\"exchanges\":[", ",", "]}"), whole);
    }

    private MockResponse har(AdminRequest request) {
        return answer(request, MediaType.JSON, new RecordingText(HarText.begin(), ",", HarText.END), har::entry);
    }

    private MockResponse answer(
            AdminRequest request, MediaType type, RecordingText recording, Function<Recorded, Object> model) {
        int limit = request.limit(USUAL_LIMIT);
        Iterator<Recorded> newest = asked.newest(request, limit + 1).iterator();
        String oldest = "";
        boolean isWhole = true;
        for (int taken = 0; isWhole && newest.hasNext(); taken++) {
            Recorded exchange = newest.next();
            isWhole = taken < limit && recording.addBefore(Models.bytes(model.apply(exchange)));
            oldest = isWhole ? Long.toString(exchange.id()) : oldest;
        }
        Headers headers = Headers.of("Content-Type", type.essence());
        return new MockResponse(200, isWhole ? headers : headers.with("Understudy-Next", oldest), recording.bytes());
    }
}
