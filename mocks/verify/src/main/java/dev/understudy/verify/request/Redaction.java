package dev.understudy.verify.request;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.http.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Takes secrets out of texts: the name of the variable that holds one stands in its place. Safe to share between threads. */
public final class Redaction {
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

    /** The text without any of the secrets, as they are, percent-encoded, in JSON, or as a pair in Base64. */
    public String of(String text) {
        String told = text;
        for (Map.Entry<String, String> secret : secrets) {
            told = told.replace(secret.getKey(), secret.getValue());
        }
        return told;
    }
}
