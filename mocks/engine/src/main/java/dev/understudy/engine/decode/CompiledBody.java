package dev.understudy.engine.decode;

import dev.understudy.engine.http.MediaType;

/** Reads a body and turns what cannot be read into a value. */
record CompiledBody(BodyReader reader) implements BodyDecoder {

    @Override
    public Decoded decode(byte[] body, MediaType actual) {
        try {
            return Decoded.value(reader.read(body, actual));
        } catch (UnreadableException e) {
            return e.asDecoded();
        }
    }
}
