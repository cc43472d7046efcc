package dev.understudy.contracts.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsMainTest {
    @TempDir
    Path temporary;

    @Test
    void writesTheSameEditionsEachTime() throws IOException {
        EditionsMain.main(new String[] {"../../specs", temporary.resolve("once").toString()});
        EditionsMain.main(
                new String[] {"../../specs", temporary.resolve("again").toString()});

        Map<String, String> once = contents(temporary.resolve("once"));
        assertThat(once).isEqualTo(contents(temporary.resolve("again")));
        String index = String.valueOf(once.get("index.txt"));
        for (String api : index.lines().toList()) {
            assertThat(once)
                    .containsKeys(
                            api + "/openapi.yaml",
                            api + "/openapi.json",
                            api + "/openapi-3.0.yaml",
                            api + "/openapi-3.0.json");
        }
    }

    @Test
    void writesNothingWhenAContractBreaksARule() throws IOException {
        Path specs = temporary.resolve("specs");
        Path folder = Files.createDirectories(specs.resolve("parrots"));
        Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.1.0\npaths: {}\n");
        Path out = temporary.resolve("out");

        assertThatThrownBy(() -> EditionsMain.main(new String[] {specs.toString(), out.toString()}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the contracts have problems, printed above: 4");
        assertThat(out).doesNotExist();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
