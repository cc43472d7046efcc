package dev.understudy.contracttests;

import dev.understudy.engine.http.MockRequest;
import java.nio.charset.StandardCharsets;

/** A request as a line to paste into bash. */
final class CurlLine {

    private CurlLine() {}

    static String of(MockRequest request, String url) {
        StringBuilder line = new StringBuilder("curl -i -g --path-as-is -X ").append(request.method());
        request.headers()
                .forEach((name, value) -> line.append(" -H ")
                        .append(quoted((name + ": " + value).getBytes(StandardCharsets.ISO_8859_1))));
        if (request.hasBody()) {
            line.append(" --data-binary ").append(quoted(request.body()));
        }
        return line.append(' ')
                .append(quoted((url + request.target()).getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
    }

    /** Plain quotes where they do, else {@code $'…'} with every byte that is not plain text escaped. */
    private static String quoted(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.chars().allMatch(character -> character >= ' ' && character <= '~' && character != '\'')) {
            return "'" + text + "'";
        }
        StringBuilder quoted = new StringBuilder("$'");
        text.chars().forEach(character -> {
            if (character >= ' ' && character <= '~' && character != '\'' && character != '\\') {
                quoted.append((char) character);
            } else {
                quoted.append(String.format("\\x%02x", character));
            }
        });
        return quoted.append('\'').toString();
    }
}
