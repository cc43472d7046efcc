package dev.understudy.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Something to judge.
 *
 * @param name as the user would name it
 * @param path {@code -} for standard input
 */
record CheckInput(String name, String path) {
    private static final Pattern LINES = Pattern.compile(".*\\.(ndjson|jsonl)(\\.gz)?");
    /** What is looked for in folders. */
    private static final Pattern READABLE = Pattern.compile(".*\\.(har|json|ndjson|jsonl)(\\.gz)?");

    /** The files, those in folders and those that fit patterns, in the order of their names; each named one is there. */
    static List<CheckInput> all(List<String> names) {
        List<CheckInput> inputs = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                inputs.add(new CheckInput("standard-input", name));
            } else if (isFolder(name)) {
                below(Path.of(name), file -> READABLE.matcher(file.toString()).matches(), name, inputs);
            } else if (isPattern(name)) {
                below(base(name), matcher(name)::matches, name, inputs);
            } else {
                inputs.add(new CheckInput(name, name));
            }
        }
        return inputs;
    }

    /** Whether its name says that each line is something by itself. */
    boolean hasLines() {
        return LINES.matcher(name).matches();
    }

    /** @throws IOException with a message for people */
    InputStream open() throws IOException {
        if (path.equals("-")) {
            return new FilterInputStream(System.in) {
                @Override
                public void close() {
                    // it is not ours
                }
            };
        }
        if (isNoFile(path)) {
            throw new IOException("there is no such file");
        }
        return Files.newInputStream(Path.of(path));
    }

    private static void below(Path folder, Predicate<Path> wanted, String name, List<CheckInput> inputs) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
            if (found.isEmpty()) {
                throw CommandFailure.of(ExitCode.UNREADABLE, "nothing to judge in " + name);
            }
            found.forEach(file -> inputs.add(new CheckInput(file.toString(), file.toString())));
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailure.of(ExitCode.UNREADABLE, "cannot look into " + name + ": " + e.getMessage());
        }
    }

    private static PathMatcher matcher(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw CommandFailure.of(ExitCode.MISUSE, "cannot read the pattern " + pattern + ": " + e.getDescription());
        }
    }

    /** The folder before the first wildcard. */
    private static Path base(String pattern) {
        int wildcard = pattern.split("[*?{\\[]", 2)[0].lastIndexOf('/');
        return wildcard < 0 ? Path.of("") : Path.of(pattern.substring(0, Math.max(1, wildcard)));
    }

    private static boolean isPattern(String name) {
        return isNoFile(name) && name.matches("(?s).*[*?{\\[].*");
    }

    private static boolean isFolder(String name) {
        return !isNoFile(name) && Files.isDirectory(Path.of(name));
    }

    private static boolean isNoFile(String name) {
        try {
            return !Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return true;
        }
    }
}
