package dev.understudy.engine.decode;

import dev.understudy.engine.http.QueryString.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts gathered by name, names in the order of their first text. */
final class NamedTexts {
    private NamedTexts() {}

    /** Makes names and values plain. */
    static Map<String, List<String>> plain(List<Part> rawPairs, Escaping escaping) throws UnreadableException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Part pair : rawPairs) {
            add(texts, escaping.plain(pair.name()), escaping.plain(pair.rawValue()));
        }
        return texts;
    }

    static void add(Map<String, List<String>> texts, String name, String text) {
        texts.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(text);
    }
}
