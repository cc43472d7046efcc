package dev.understudy.engine.decode;

import dev.understudy.engine.http.MediaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a multipart body apart (RFC 2046, section 5.1.1; RFC 7578). What stands before the first delimiter and after the
 * last is passed over.
 *
 * @param delimiter line break, two hyphens, boundary
 */
record MultipartParser(String delimiter) {
    private static final String BREAK = "\r\n";

    static MultipartParser of(MediaType type) throws UnreadableException {
        String boundary = type.parameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw UnreadableException.quoting("a media type with a boundary", type.toString());
        }
        return new MultipartParser(BREAK + "--" + boundary);
    }

    List<FormPart> parse(byte[] body) throws UnreadableException {
        // The first delimiter may open the body; a line break before it makes it like the others.
        String text = BREAK + TextEncoding.latin(body);
        List<FormPart> parts = new ArrayList<>();
        int at = find(text, 0);
        while (!closes(text, at)) {
            int end = lineEnd(text, at);
            int next = find(text, end);
            // A part without headers and content shares its only line break with the delimiter that follows.
            parts.add(PartHeaders.part(next > end ? text.substring(end + BREAK.length(), next) : ""));
            at = next;
        }
        return parts;
    }

    /** Where the next delimiter begins: a line that goes on otherwise after the boundary is content. */
    private int find(String text, int from) throws UnreadableException {
        int at = text.indexOf(delimiter, from);
        while (at >= 0 && !closes(text, at) && !text.startsWith(BREAK, lineEnd(text, at))) {
            at = text.indexOf(delimiter, at + delimiter.length());
        }
        if (at < 0) {
            String expected = "a line with --" + delimiter.substring(BREAK.length() + 2);
            throw new UnreadableException(expected, "the end of the body");
        }
        return at;
    }

    private boolean closes(String text, int at) {
        return text.startsWith("--", at + delimiter.length());
    }

    /** Where the delimiter's line breaks: blanks may stand before that. */
    private int lineEnd(String text, int at) {
        int end = at + delimiter.length();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }
}
