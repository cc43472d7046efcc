package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.verify.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A curl line of a page, and what the page says that it prints: with {@code -i} a status line and some of the headers, then
 * the body. An ellipsis stands for anything.
 *
 * @param output the lines below it; none in a block that shows only commands
 */
record CurlExample(String command, List<String> output) {
    private static final String PROMPT = "$ ";
    private static final String ELLIPSIS = "…";

    static List<CurlExample> allIn(String page) {
        List<CurlExample> examples = new ArrayList<>();
        boolean inBlock = false;
        List<String> output = new ArrayList<>();
        List<String> lines = page.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                inBlock = !inBlock && (line.equals("```sh") || line.equals("```console"));
                output = new ArrayList<>();
            } else if (inBlock && line.startsWith(PROMPT)) {
                StringBuilder command = new StringBuilder(line.substring(PROMPT.length()));
                while (command.charAt(command.length() - 1) == '\\') {
                    i++;
                    command.setLength(command.length() - 1);
                    command.append(lines.get(i).strip());
                }
                output = new ArrayList<>();
                if (command.indexOf("curl ") == 0 && command.indexOf("./understudy ") < 0) { // those want the program
                    examples.add(new CurlExample(command.toString(), output));
                }
            } else if (inBlock) {
                output.add(line);
            }
        }
        return examples;
    }

    /** Where what was printed is not what the page says. */
    List<String> differences(String printed) {
        List<String> expected = new ArrayList<>(output);
        List<String> differences = new ArrayList<>();
        String body = printed;
        if (Pattern.compile("(^| )-[a-z]*i").matcher(command).find()) {
            int blank = printed.indexOf("\r\n\r\n");
            body = printed.substring(blank + 4);
            head(printed.substring(0, blank), expected, differences);
        }
        String wanted = expected.stream().collect(Collectors.joining("\n")).strip();
        if (!output.isEmpty() && !matches(wanted, body.strip())) {
            differences.add("expected " + wanted + "\ngot      " + body);
        }
        return differences;
    }

    /** Takes the lines that are about the head out of those that are expected. */
    private static void head(String head, List<String> expected, List<String> differences) {
        List<String> sent = Arrays.asList(head.split("\r\n", -1));
        while (!expected.isEmpty() && expected.get(0).matches("HTTP/.*|[A-Za-z-]+: .*|" + ELLIPSIS + "|")) {
            String line = expected.remove(0);
            if (!line.equals(ELLIPSIS) && sent.stream().noneMatch(header -> sameHeader(line, header))) {
                differences.add("no " + line + " in\n" + head);
            }
        }
    }

    private static boolean sameHeader(String expected, String sent) {
        String name = expected.replaceFirst(": .*", "");
        return sent.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
                && matches(expected.substring(name.length()), sent.substring(name.length()));
    }

    private static boolean matches(String wanted, String got) {
        Optional<JsonNode> json = Json.read(wanted.getBytes(StandardCharsets.UTF_8));
        if (!wanted.contains(ELLIPSIS) && json.isPresent()) {
            return Json.read(got.getBytes(StandardCharsets.UTF_8))
                    .filter(other -> Json.same(json.get(), other))
                    .isPresent();
        }
        String pattern =
                Arrays.stream(wanted.split(ELLIPSIS, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(got).matches();
    }
}
