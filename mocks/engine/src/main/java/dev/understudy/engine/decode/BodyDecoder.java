package dev.understudy.engine.decode;

import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;

/** Reads bodies of one media type of one operation. Compiled once; safe to share between threads. */
public interface BodyDecoder {

    /** The decoder that the media type calls for; for a range, the type that is sent decides at each call. */
    static BodyDecoder of(Content content) {
        return new CompiledBody(BodyReader.of(content));
    }

    /**
     * Never throws: what cannot be read is {@link Decoded.Malformed}.
     *
     * @param body not empty
     * @param actual the media type that was sent, with its parameters
     */
    Decoded decode(byte[] body, MediaType actual);
}
