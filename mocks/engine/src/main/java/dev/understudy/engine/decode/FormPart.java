package dev.understudy.engine.decode;

import dev.understudy.engine.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One part of a multipart form.
 *
 * @param file whether it came with a filename
 * @param type empty when the part does not say
 * @param latin the content, one character for each byte
 */
record FormPart(String name, boolean file, Optional<MediaType> type, String latin) {

    byte[] bytes() {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
