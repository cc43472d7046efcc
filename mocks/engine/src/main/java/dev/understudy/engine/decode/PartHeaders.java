package dev.understudy.engine.decode;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads what stands before a part's content: {@code Content-Disposition} with its name, perhaps {@code Content-Type}. */
final class PartHeaders {
    private static final int MAX_LENGTH = 8192;
    /** RFC 6838, section 4.2, allows a type and a subtype of 127 characters each. */
    private static final int MAX_TYPE_LENGTH = 512;

    private PartHeaders() {}

    /** @param section headers, an empty line, content; one character for each byte */
    static FormPart part(String section) throws UnreadableException {
        int end = section.startsWith("\r\n") ? 0 : section.indexOf("\r\n\r\n");
        if (end < 0 || end > MAX_LENGTH) {
            throw UnreadableException.quoting("a part's headers, then an empty line", section);
        }
        Headers headers = parse(section.substring(0, end));
        String content = section.substring(end == 0 ? 2 : end + 4);
        String disposition = headers.first("Content-Disposition").orElse("");
        Map<String, String> parameters = HeaderParameters.parse(disposition);
        String name = parameters.get("name");
        if (name == null) {
            throw UnreadableException.quoting("a part with Content-Disposition: form-data; name=…", disposition);
        }
        boolean file = parameters.containsKey("filename") || parameters.containsKey("filename*");
        return new FormPart(name, file, type(headers), content);
    }

    private static Headers parse(String latin) throws UnreadableException {
        // RFC 7578, section 5.1: names may hold any character, as UTF-8.
        String text = TextEncoding.decode(
                latin.getBytes(StandardCharsets.ISO_8859_1), new MediaType("text", "plain", Map.of()));
        Headers.Builder headers = Headers.builder();
        for (String line : text.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            } else if (!line.isEmpty()) {
                throw UnreadableException.quoting("a part's header, as in Content-Type: text/plain", line);
            }
        }
        return headers.build();
    }

    private static Optional<MediaType> type(Headers headers) throws UnreadableException {
        Optional<String> sent = headers.first("Content-Type");
        Optional<MediaType> type =
                sent.filter(text -> text.length() <= MAX_TYPE_LENGTH).flatMap(MediaType::parse);
        if (sent.isPresent() && type.isEmpty()) {
            throw UnreadableException.quoting("a part's media type", sent.get());
        }
        return type;
    }
}
