package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracttests.mutant.Mutant;
import dev.understudy.engine.spec.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Which checks each mutant breaks, as {@code mutants.yaml} has it. */
final class MutantChecks {
    private static final JsonNode FILE = read(Path.of("src/test/resources/mutants.yaml"));

    private MutantChecks() {}

    /** Operation and check, such as {@code listRuns filter:status}; none when the file does not name the mutant. */
    static Set<String> of(Mutant mutant) {
        Set<String> checks = new TreeSet<>();
        FILE.path(mutant.name()).forEach(check -> checks.add(check.asText()));
        return checks;
    }

    /** The mutants that the file names. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        FILE.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(Path file) {
        try {
            return SourceFile.parse(String.valueOf(file.getFileName()), Files.readString(file))
                    .tree();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
