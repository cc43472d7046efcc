package dev.understudy.engine.decode;

import dev.understudy.engine.http.MediaType;

/** Reads bodies of one media type of one operation. Compiled once; safe to share between threads. */
public interface BodyDecoder {

    /**
     * Never throws: what cannot be read is {@link Decoded.Malformed}.
     *
     * @param body not empty
     * @param actual the media type that was sent, with its parameters
     */
    Decoded decode(byte[] body, MediaType actual);
}
