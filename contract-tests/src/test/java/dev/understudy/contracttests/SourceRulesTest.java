package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that only the source text shows. */
class SourceRulesTest {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    /** Examples in help texts name APIs, so that they can be pasted. */
    private static final Pattern HELP = Pattern.compile("understudy [a-z]+ |--[a-z]+|@\\|");

    @Test
    void noApiIsNamedInMainCode() throws IOException {
        Pattern names = Pattern.compile(
                "\\b("
                        + String.join(
                                "|",
                                BundledApi.all().stream().map(BundledApi::name).toList()) + ")\\b",
                Pattern.CASE_INSENSITIVE);
        List<String> found = new ArrayList<>();
        List<Path> sources = sources();
        for (Path source : sources) {
            for (String line : Files.readAllLines(source)) {
                Matcher text = TEXT.matcher(line);
                while (text.find()) {
                    boolean named = names.matcher(text.group()).find();
                    if (named && !HELP.matcher(text.group()).find()) {
                        found.add(Repository.root().relativize(source) + ": " + line.strip());
                    }
                }
            }
        }

        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(found).as("to add an API takes data only").isEmpty();
    }

    @Test
    void filesStayShort() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            long lines = Files.readString(source).lines().count();
            if (lines > 400) {
                found.add(Repository.root().relativize(source) + " has " + lines + " lines");
            }
        }

        assertThat(found)
                .as("past 300 lines it pays to look for the second idea")
                .isEmpty();
    }

    @Test
    void noArchiveLiesAbout() {
        List<Path> archives = Stream.of(".gz", ".zip", ".jar", ".whl", ".class")
                .flatMap(ending -> Repository.files(Repository.root(), ending).stream())
                .map(file -> Repository.root().relativize(file))
                .filter(file -> !file.toString().matches("(.*/)?(target|node_modules|\\.git)/.*"))
                .toList();

        assertThat(archives).as("what others wrote comes from a registry").isEmpty();
    }

    private static List<Path> sources() {
        return Repository.files(Repository.root().resolve("mocks"), ".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .toList();
    }
}
