package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The text of a behaviour file, read but not yet understood, and the files that it may name.
 *
 * @param source empty when the contract has no such file
 * @param siblings reads a file by its path relative to the behaviour file; empty when there is none, {@link SpecException}
 *     when it cannot be read
 */
public record BehaviourSource(Optional<SourceFile> source, Function<String, Optional<SourceFile>> siblings) {

    public static BehaviourSource none() {
        return new BehaviourSource(Optional.empty(), path -> Optional.empty());
    }

    /** Reads a file; none when it does not exist. Adds a problem when it cannot be read. */
    public static BehaviourSource read(Path file, Problems problems) {
        return Files.exists(file) ? new BehaviourSource(readFile(file, problems), path -> sibling(file, path)) : none();
    }

    /** A behaviour file that is only a text, as tests have it. */
    public static BehaviourSource parse(String name, String text) {
        return parse(name, text, path -> Optional.empty());
    }

    /** As {@link #parse(String, String)}, with the texts of the files beside it. */
    public static BehaviourSource parse(String name, String text, Function<String, Optional<String>> siblings) {
        return new BehaviourSource(
                Optional.of(parsed(name, text)), path -> siblings.apply(path).map(content -> parsed(path, content)));
    }

    public JsonNode tree() {
        return source.map(SourceFile::tree).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Where something stands in the file. */
    public SourceLocation locate(String pointer) {
        return source.map(file -> file.locate(pointer)).orElse(new SourceLocation("behaviour.yaml", 1, 1));
    }

    private static SourceFile parsed(String name, String text) {
        Problems problems = new Problems();
        Optional<SourceFile> file = DocumentLoader.readText(name, text, problems);
        problems.throwIfAny();
        return file.orElseThrow();
    }

    private static Optional<SourceFile> readFile(Path file, Problems problems) {
        SourceLocation start = new SourceLocation(DocumentLoader.displayName(file), 1, 1);
        return DocumentLoader.readFile(file, () -> start, problems);
    }

    private static Optional<SourceFile> sibling(Path file, String path) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file.toAbsolutePath());
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder) || !Files.isRegularFile(target)) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        Optional<SourceFile> read = readFile(target, problems);
        problems.throwIfAny();
        return read;
    }
}
