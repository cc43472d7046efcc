package dev.understudy.proxy.wire;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MediaType;
import java.util.Set;

/** Which answers are single JSON documents, and which go on and on. */
final class StreamTypes {
    private static final Set<String> STREAMS =
            Set.of("application/stream+json", "application/x-stream+json", "application/json-seq");

    private StreamTypes() {}

    /** Whether the answer is one JSON document, which means nothing before its end. */
    static boolean isDocument(Headers answer) {
        return answer.first("Content-Type")
                .flatMap(MediaType::parse)
                .filter(type -> type.isJson() && !STREAMS.contains(type.essence()))
                .isPresent();
    }
}
