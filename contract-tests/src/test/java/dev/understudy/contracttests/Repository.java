package dev.understudy.contracttests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, from the module's folder. */
final class Repository {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    static Path root() {
        return ROOT;
    }

    static Path specs() {
        return ROOT.resolve("specs");
    }

    /** Folders of specs that look like an API's. */
    static List<Path> apiFolders() {
        try (Stream<Path> children = Files.list(specs())) {
            return children.filter(Files::isDirectory)
                    .filter(folder -> !String.valueOf(folder.getFileName()).matches("target|src|\\..*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below a folder whose name ends so; none when there is no such folder. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
