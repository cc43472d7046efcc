package dev.understudy.engine.validate;

import dev.understudy.engine.decode.BodyDecoder;
import dev.understudy.engine.decode.Decoded;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;
import java.util.List;
import java.util.Optional;

/** Reads and judges bodies by themselves, without the message that they came in. Safe to share between threads. */
public final class PayloadJudge {
    private final Content content;
    private final MediaType mediaType;
    private final BodyDecoder decoder;
    private final Optional<SchemaJudge> judge;
    private final Direction direction;

    private PayloadJudge(Content content, Direction direction, Optional<SchemaJudge> judge) {
        this.content = content;
        this.mediaType = content.mediaType().includes(MediaType.JSON) ? MediaType.JSON : content.mediaType();
        this.decoder = BodyDecoder.of(content);
        this.judge = judge;
        this.direction = direction;
    }

    public static PayloadJudge of(Content content, Direction direction, Schemas schemas) {
        return new PayloadJudge(content, direction, content.schema().map(schemas::judge));
    }

    /** Whether places in a payload can be told by JSON Pointers. */
    public boolean isJson() {
        return mediaType.isJson();
    }

    /** Every rule that a payload breaks, in order of place. Pointers lead into the payload; the empty one is the whole. */
    public List<Violation> judge(byte[] payload) {
        Decoded decoded = Decoding.of(() -> decoder.decode(payload, mediaType));
        if (decoded instanceof Decoded.Malformed malformed) {
            return List.of(new Violation(
                    ViolationCode.MALFORMED,
                    MessagePart.BODY,
                    "",
                    "",
                    content.pointer(),
                    "encoding",
                    malformed.expected(),
                    malformed.got()));
        }
        return decoded instanceof Decoded.Value value && judge.isPresent()
                ? judge.get().judgeBody(value.json(), direction, "")
                : List.of();
    }
}
