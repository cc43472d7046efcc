package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A text that a tree was read from. Lines and columns are found by reading it again, when somebody asks: a document that
 * is in order pays nothing for them.
 *
 * @param name as messages name it
 */
public record SourceFile(String name, String text, JsonNode tree) {

    /** A file nested deeper than this is refused. */
    static final int MAX_DEPTH = 500;

    /**
     * Reads YAML or JSON.
     *
     * @throws SpecException when it is neither
     */
    public static SourceFile parse(String name, String text) {
        Problems problems = new Problems();
        Optional<SourceFile> file = DocumentLoader.readText(name, text, problems);
        problems.throwIfAny();
        return file.orElseThrow();
    }

    /** @param content may begin with a byte order mark */
    static SourceFile read(String name, String content) throws UnreadableException {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        return new SourceFile(name, text, isJson(text) ? JsonTree.parse(name, text) : YamlTree.parse(name, text));
    }

    /** Where something stands; the nearest place above it when it does not exist. Slow: meant for problems. */
    public SourceLocation locate(String pointer) {
        return isJson(text)
                ? JsonTree.locate(name, text, pointer)
                : YamlTree.locate(name, text, Pointers.steps(pointer));
    }

    /** Whether the text begins like a JSON object or array; YAML would read it too, but slowly. */
    private static boolean isJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '{' || character == '[') {
                return true;
            }
            if (!Character.isWhitespace(character)) {
                return false;
            }
        }
        return false;
    }
}
