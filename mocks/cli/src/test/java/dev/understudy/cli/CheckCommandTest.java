package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeInputs() throws IOException {
        write("notes.yaml", Documents.NOTES);
        write("broken.yaml", "openapi: 3.1.0\ninfo: [1\n");
        write("right.json", "[1, 2]");
        write("wrong.json", "[1,\n \"two\"]");
        write("cut.json", "[1,");
        write("lists.ndjson", "[1]\n\n[\"two\"]\n[3\n[4]\n");
        write("lists.txt", "[1]\n[\"two\"]\n");
        write("traffic/a.har", har("/v1/notes", "[1]"));
        write("traffic/deep/b.har", har("/v1/notes", "[\\\"two\\\"]"));
        write("traffic/readme.txt", "not looked at");
        write("elsewhere.har", har("/ads", ""));
        Files.createDirectories(folder.resolve("empty"));
        try (GZIPOutputStream packed =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("packed.ndjson.gz")))) {
            packed.write("[\"two\"]\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest(name = "understudy check {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "@notes.yaml -o listNotes @right.json | 0 | no findings in 1 judged, 1 input",
                "@notes.yaml -o listNotes --status 200 @wrong.json | 1 | wrong.json:2:2: body property \"1\": expected",
                "@notes.yaml -s /paths/~1notes/get/responses/200/content/application~1json/schema @right.json | 0 | no findings",
                "@notes.yaml -o listNotes @cut.json | 1 | cut.json:1:4: body: expected JSON, got text cut short",
                "@notes.yaml -o listNotes @lists.ndjson | 1 | 2 findings in 4 judged, 1 input",
                "@notes.yaml -o listNotes -l @lists.txt | 1 | lists.txt:2:2",
                "@notes.yaml -o listNotes @packed.ndjson.gz | 1 | packed.ndjson.gz:1:2",
                "@notes.yaml -o listNotes @right.json @none.json | 3 | none.json:1:1",
                "@notes.yaml @traffic | 1 | 1 finding in 2 judged, 2 inputs",
                "@notes.yaml @traffic/*.har | 0 | no findings in 1 judged, 1 input",
                "@notes.yaml @traffic/**.har | 1 | 1 finding in 2 judged, 2 inputs",
                "@notes.yaml @elsewhere.har | 1 | expected a path of the contract, got GET /ads [unknown-path]",
                "@notes.yaml @elsewhere.har --ignore-unknown | 0 | 1 exchange of other paths passed over"
            })
    void inputsOfEveryKindAreJudged(String line, int exitCode, String told) {
        CommandRun run = check(line);

        assertThat(run.out()).contains(told);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest(name = "understudy check {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "@notes.yaml | 2 | Missing required parameter: 'FILE'",
                "@notes.yaml -o listNote @right.json | 2 | no operation \"listNote\"; did you mean listNotes?",
                "@notes.yaml -o listNotes --status 404 @right.json | 2 | \"listNotes\" documents no status 404; it has 200",
                "@notes.yaml -o listNotes -r @right.json | 2 | \"listNotes\" takes no body",
                "@notes.yaml -s Note @right.json | 2 | the contract has no schema at \"Note\"",
                "@notes.yaml -s Note -o listNotes @right.json | 2 | --schema and --operation cannot be combined",
                "@notes.yaml -r @right.json | 2 | needs --operation",
                "@notes.yaml --status 200 @right.json | 2 | needs --operation",
                "@notes.yaml -f xml @right.json | 2 | expected text or json or junit or sarif, got \"xml\"",
                "- - | 2 | cannot both come from standard input",
                "@broken.yaml @right.json | 3 | [not-yaml]",
                "@no-such.yaml @right.json | 3 | there is no file or folder",
                "@notes.yaml @empty | 3 | nothing to judge in",
                "@notes.yaml @*.none | 3 | nothing to judge in",
                "@notes.yaml @[.har | 2 | cannot read the pattern",
                "@notes.yaml @none/*.har | 3 | cannot look into"
            })
    void whatCannotBeDoneIsSaid(String line, int exitCode, String told) {
        CommandRun run = check(line);

        assertThat(run.err()).contains(told);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "junit", "sarif"})
    void everyFormatTellsTheFinding(String format) {
        CommandRun run = check("@notes.yaml -o listNotes @wrong.json -f " + format);

        assertThat(run.out()).contains("wrong-type", "wrong.json").doesNotContain("project.version");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void whatRepeatsIsCountedUnlessAllIsAskedFor() throws IOException {
        write("many.ndjson", "[\"x\"]\n".repeat(10));

        assertThat(check("@notes.yaml -o listNotes @many.ndjson").out())
                .contains("… and 7 more [wrong-type] at /*", "10 findings in 10 judged");
        assertThat(check("@notes.yaml -o listNotes @many.ndjson --all").out()).contains("many.ndjson:10:2");
    }

    private static CommandRun check(String line) {
        return CommandRun.of(("check " + line.replace("@", folder + "/")).split(" ", -1));
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String har(String path, String body) {
        return """
                {"log": {"entries": [{
                  "request": {"method": "GET", "url": "https://notes.test%s", "httpVersion": "HTTP/2", "headers": []},
                  "response": {"status": 200, "headers": [], "content": {"mimeType": "application/json", "text": "%s"}}}]}}
                """.formatted(path, body);
    }
}
