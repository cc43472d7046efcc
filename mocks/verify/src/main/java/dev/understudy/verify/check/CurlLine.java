package dev.understudy.verify.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request as a line for a shell. Variables that hold credentials are left for the shell to fill in. */
final class CurlLine {
    private static final String VARIABLE = "$UNDERSTUDY_";
    private static final String BASIC = "Basic " + VARIABLE;

    private CurlLine() {}

    static String of(String method, String url, Map<String, String> headers, String body) {
        List<String> words = new ArrayList<>(List.of("curl", "-i", "-g"));
        if (!method.equals("GET")) {
            words.add("-X " + method);
        }
        headers.forEach((name, value) -> {
            if (name.equals("Authorization") && value.startsWith(BASIC)) {
                words.add("-u " + quoted(value.substring("Basic ".length())));
            } else {
                words.add("-H " + quoted(name + ": " + value));
            }
        });
        if (!body.isEmpty()) {
            words.add("--data-binary " + quoted(body));
        }
        words.add(quoted(url));
        return String.join(" ", words);
    }

    private static String quoted(String text) {
        if (!text.contains(VARIABLE)) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        return "\"" + text.replaceAll("[\\\\\"`]|\\$(?!UNDERSTUDY_)", "\\\\$0") + "\"";
    }
}
