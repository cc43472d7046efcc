package dev.understudy.verify.request;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.http.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Takes secrets out of texts: the name of the variable that holds one stands in its place. Safe to share between threads. */
public final class Redaction {
    /** Of a secret that others have cut short, as much as this gives it away. */
    private static final int BEGINNING = 16;

    private static final char CUT = '…';

    private final List<Map.Entry<String, String>> secrets = new ArrayList<>();

    /** @param secrets values by the variable that holds each */
    public Redaction(Map<String, String> secrets) {
        secrets.forEach((variable, value) -> {
            String name = "$" + variable;
            add(value, name);
            add(PercentEncoding.encode(value), name);
            add(CredentialWriter.basic(value), name);
            String quoted = TextNode.valueOf(value).toString();
            add(quoted.substring(1, quoted.length() - 1), name);
        });
        this.secrets.sort(Comparator.comparingInt(
                        (Map.Entry<String, String> entry) -> entry.getKey().length())
                .reversed());
    }

    private void add(String text, String name) {
        if (!text.isEmpty()
                && secrets.stream().noneMatch(entry -> entry.getKey().equals(text))) {
            secrets.add(Map.entry(text, name));
        }
    }

    /**
     * The text without any of the secrets, as they are, percent-encoded, in JSON, or as a pair in Base64; nor with the
     * beginning of one where the text was cut.
     */
    public String of(String text) {
        String told = text;
        for (Map.Entry<String, String> secret : secrets) {
            told = told.replace(secret.getKey(), secret.getValue());
            if (secret.getKey().length() > BEGINNING && told.indexOf(CUT) >= 0) {
                told = withoutBeginning(told, secret.getKey(), secret.getValue());
            }
        }
        return told;
    }

    private static String withoutBeginning(String text, String secret, String name) {
        String told = text;
        int at = told.indexOf(secret.substring(0, BEGINNING));
        while (at >= 0) {
            int end = at + BEGINNING;
            while (end < told.length() && end - at < secret.length() && told.charAt(end) == secret.charAt(end - at)) {
                end++;
            }
            if (end < told.length() && told.charAt(end) == CUT) {
                told = told.substring(0, at) + name + told.substring(end);
            }
            at = told.indexOf(secret.substring(0, BEGINNING), at + 1);
        }
        return told;
    }
}
