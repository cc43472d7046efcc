package dev.understudy.engine.spec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a document and every file it refers to, and puts them into one tree. References may not leave the folder of the
 * document; remote ones are refused.
 */
public final class DocumentLoader {
    /** A file over this many bytes is refused. */
    public static final long MAX_FILE_BYTES = 64L << 20;

    private DocumentLoader() {}

    /**
     * @param path a document, or a folder that holds {@code openapi.yaml}, {@code openapi.yml} or {@code openapi.json}
     * @throws SpecException when a file cannot be read or is no YAML or JSON; it carries every problem
     */
    public static Document load(Path path) {
        Problems problems = new Problems();
        Path file = Files.isDirectory(path) ? inFolder(path) : path;
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        Document document = new Bundler(nameOf(file), folder, problems).bundle(file);
        problems.throwIfAny();
        return document;
    }

    /**
     * A document that is only a text, as tests and standard input have it; it can refer to no other file.
     *
     * @param name as messages name it
     * @throws SpecException when it is no YAML or JSON
     */
    public static Document parse(String name, String text) {
        Problems problems = new Problems();
        Document document = new Bundler(name, Path.of(""), problems).bundle(name, text);
        problems.throwIfAny();
        return document;
    }

    private static Path inFolder(Path folder) {
        for (String name : new String[] {"openapi.yaml", "openapi.yml", "openapi.json"}) {
            if (Files.exists(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        return folder.resolve("openapi.yaml");
    }

    private static String nameOf(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        String name = String.valueOf(file.getFileName());
        if (name.matches("openapi\\.(yaml|yml|json)") && parent != null && parent.getFileName() != null) {
            return parent.getFileName().toString();
        }
        return name.replaceFirst("\\.[^.]+$", "");
    }

    /**
     * Reads a file that a document consists of, or reports why it cannot be read.
     *
     * @param wantedAt what asks for it; only called to report a problem
     */
    static Optional<SourceFile> readFile(Path file, Supplier<SourceLocation> wantedAt, Problems problems) {
        String name = displayName(file);
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                problems.add("file-too-large", wantedAt.get(), name + " is larger than " + MAX_FILE_BYTES + " bytes");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return readText(name, text, problems);
        } catch (CharacterCodingException e) {
            problems.add("not-utf-8", wantedAt.get(), name + " is not UTF-8 text");
        } catch (IOException e) {
            problems.add("unreadable-file", wantedAt.get(), "cannot read " + name, reason(e));
        }
        return Optional.empty();
    }

    static Optional<SourceFile> readText(String name, String text, Problems problems) {
        try {
            return Optional.of(SourceFile.read(name, text));
        } catch (UnreadableException e) {
            problems.add("not-yaml", e.location(), "neither YAML nor JSON: " + e.getMessage());
            return Optional.empty();
        }
    }

    static String displayName(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
    }
}
