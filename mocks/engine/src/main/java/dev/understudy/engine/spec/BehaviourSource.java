package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a behaviour file, read but not yet understood.
 *
 * @param source empty when the contract has no such file
 */
public record BehaviourSource(Optional<SourceFile> source) {

    public static BehaviourSource none() {
        return new BehaviourSource(Optional.empty());
    }

    /** Reads a file; none when it does not exist. Adds a problem when it cannot be read. */
    public static BehaviourSource read(Path file, Problems problems) {
        if (!Files.exists(file)) {
            return none();
        }
        SourceLocation start = new SourceLocation(DocumentLoader.displayName(file), 1, 1);
        return new BehaviourSource(DocumentLoader.readFile(file, () -> start, problems));
    }

    /** A behaviour file that is only a text, as tests have it. */
    public static BehaviourSource parse(String name, String text) {
        Problems problems = new Problems();
        BehaviourSource source = new BehaviourSource(DocumentLoader.readText(name, text, problems));
        problems.throwIfAny();
        return source;
    }

    public JsonNode tree() {
        return source.map(SourceFile::tree).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Where something stands in the file. */
    public SourceLocation locate(String pointer) {
        return source.map(file -> file.locate(pointer)).orElse(new SourceLocation("behaviour.yaml", 1, 1));
    }
}
