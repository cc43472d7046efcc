package dev.understudy.contracttests;

import java.util.List;
import java.util.Random;

/** Texts that no well-meaning client sends. */
final class WildTexts {
    private static final String DIGITS = "0123456789";
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "-0",
            "1.5",
            "1e9",
            "1e999999999",
            "007",
            "+7",
            "2147483648",
            "9223372036854775808",
            DIGITS.repeat(40),
            "NaN",
            "Infinity",
            "null",
            "true",
            "undefined",
            "[]",
            "{}",
            "{\"a\":",
            "[".repeat(300),
            "a,b,,c",
            "a=b&c=d",
            "é",
            "\uD834\uDD1E\uFFFF\u202E",
            "e\u0301\u0000\u0007",
            "\uD800",
            "\r\nX-Injected: yes",
            "%00%zz",
            "../../../etc/passwd",
            "/%2e%2e/",
            "${now}${/id}",
            "'; --",
            "<script>",
            "\"quoted",
            "(".repeat(40),
            "not ".repeat(50),
            "status eq \"Failed\" and (start_time lt 2022-02-07",
            "status eq \"Failed\" or not (start_time ge \"2022-02-08T01:00:00+01:00\")",
            "start_time ge 9999999999-99-99",
            "2026-02-30T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "2026-01-01T00:00:00.1234567890Z",
            "2026-01-01T00:00:00+19:00",
            "2016-12-31T23:59:60Z",
            "AAAA:AAAA",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "a".repeat(300),
            "x".repeat(5_000),
            "\u4e16".repeat(300));

    private WildTexts() {}

    static String any(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> text + TEXTS.get(random.nextInt(TEXTS.size()));
            case 1 -> text.substring(random.nextInt(text.length() + 1));
            default -> text;
        };
    }

    /** A text with one character changed, left out or doubled: a forged cursor, a mistyped id. */
    static String forged(String text, Random random) {
        if (text.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(text.length());
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + text.charAt(at) + text.charAt(at) + after;
            case 2 -> before + (char) (' ' + random.nextInt(95)) + after;
            default -> before;
        };
    }
}
