package dev.understudy.contracts.lint;

import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.spec.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a contract folder consists of. Not a {@link Rule}: it is asked before there is a contract to look at. */
final class FolderContents {
    static final String CODE = "missing-file";
    static final List<String> WANTED = List.of("openapi.yaml", "behaviour.yaml", "SOURCES.md", "examples", "scenarios");

    private FolderContents() {}

    static void check(Path folder, Problems problems) {
        for (String name : WANTED) {
            if (!Files.exists(folder.resolve(name))) {
                problems.add(
                        CODE,
                        new SourceLocation(folder.resolve(name).toString(), 1, 1),
                        folder.getFileName() + " has no " + name);
            }
        }
    }
}
