package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.engine.spec.BundledContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** An API that lacks a part is told which. */
class CompletenessTest {
    private static final List<String> FILES = List.of("openapi.yaml", "behaviour.yaml", "SOURCES.md");

    @TempDir
    Path empty;

    @TestFactory
    Stream<DynamicTest> everyApiIsComplete() {
        assertThat(Repository.apiFolders()).isNotEmpty();
        return Repository.apiFolders().stream()
                .map(folder -> dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertThat(missing(Repository.root(), folder)).isEmpty()));
    }

    @Test
    void everyFolderIsServedButThatOfOurOwnAdministration() {
        assertThat(BundledContracts.names())
                .isNotEmpty()
                .containsExactlyElementsOf(Repository.apiFolders().stream()
                        .map(folder -> folder.getFileName().toString())
                        .filter(name -> !name.equals(BundledApi.administration().name()))
                        .toList());
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Path folder = Files.createDirectories(empty.resolve("specs/parrots"));
        Files.createDirectories(empty.resolve("generated"));
        Files.writeString(empty.resolve("generated/pom.xml"), "<modules/>");
        Files.writeString(folder.resolve("SOURCES.md"), "Made up.");

        assertThat(missing(empty, folder))
                .containsExactly(
                        "specs/parrots/openapi.yaml",
                        "specs/parrots/behaviour.yaml",
                        "specs/parrots/examples/*.yaml",
                        "specs/parrots/scenarios/*.yaml",
                        "generated/parrots/pom.xml",
                        "<module>parrots</module> in generated/pom.xml");
    }

    private static List<String> missing(Path root, Path folder) throws IOException {
        String api = folder.getFileName().toString();
        List<String> missing = new ArrayList<>();
        for (String file : FILES) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                missing.add("specs/" + api + "/" + file);
            }
        }
        for (String part : List.of("examples", "scenarios")) {
            if (Repository.files(folder.resolve(part), ".yaml").isEmpty()) {
                missing.add("specs/" + api + "/" + part + "/*.yaml");
            }
        }
        if (!Files.isRegularFile(root.resolve("generated/" + api + "/pom.xml"))) {
            missing.add("generated/" + api + "/pom.xml");
        }
        String module = "<module>" + api + "</module>";
        if (!Files.readString(root.resolve("generated/pom.xml")).contains(module)) {
            missing.add(module + " in generated/pom.xml");
        }
        return missing;
    }
}
