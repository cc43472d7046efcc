package dev.understudy.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.engine.Tiny;
import dev.understudy.engine.model.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {
    private static final String RUNS = """
            openapi: 3.1.0
            info: {title: Runs, version: '1'}
            paths:
              /runs:
                get:
                  operationId: listRuns
                  responses:
                    '200':
                      description: Runs
                      content:
                        application/json:
            """;

    @TempDir
    private Path folder;

    @Test
    void isNamedForItsFolder() throws IOException {
        Path api = Files.createDirectory(folder.resolve("knock"));
        Files.writeString(api.resolve("openapi.yaml"), RUNS);
        Files.writeString(api.resolve("runs.json"), "{\"openapi\": \"3.1.0\"}");

        assertThat(DocumentLoader.load(api).name()).isEqualTo("knock");
        assertThat(DocumentLoader.load(api.resolve("openapi.yaml")).name()).isEqualTo("knock");
        assertThat(DocumentLoader.load(api.resolve("runs.json")).name()).isEqualTo("runs");
    }

    @Test
    void followsReferencesToOtherFilesAndBetweenThem() throws IOException {
        write("openapi.yaml", RUNS + "              schema: { $ref: schemas/run.yaml#/Run }\n");
        write("schemas/run.yaml", """
                Run:
                  type: object
                  properties:
                    id: { $ref: '#/Id' }
                    steps: { type: array, items: { $ref: step.json } }
                Id: { type: integer }
                """);
        write("schemas/step.json", "{\"type\": \"object\", \"properties\": {\"run\": {\"$ref\": \"run.yaml#/Run\"}}}");

        Contract contract = Contract.load(folder);
        var shape = contract.api()
                .operations()
                .get(0)
                .responses()
                .get(0)
                .contents()
                .get(0)
                .schema()
                .orElseThrow()
                .shape();

        assertThat(shape.property("id").admits(dev.understudy.engine.model.JsonType.INTEGER))
                .isTrue();
        assertThat(shape.property("id").admits(dev.understudy.engine.model.JsonType.STRING))
                .isFalse();
        var again = shape.property("steps").items().property("run").property("id");
        assertThat(again.admits(dev.understudy.engine.model.JsonType.STRING)).isFalse();
    }

    @Test
    void putsExamplesOfOtherFilesWhereTheyAreUsed() throws IOException {
        write("openapi.yaml", RUNS + """
                      schema: { type: object }
                      examples:
                        first: { $ref: examples/first.yaml }
                        second: { $ref: 'examples/all.yaml#/second' }
                        chained: { $ref: examples/chained.yaml }
                """.indent(8));
        write("examples/first.yaml", "summary: A first one\nvalue:\n  id: 1\n  $ref: data, not a reference\n");
        write("examples/all.yaml", "second:\n  value: {id: 2}\n");
        write("examples/chained.yaml", "$ref: 'all.yaml#/second'\n");

        Contract contract = Contract.load(folder);

        List<Example> examples = contract.api()
                .operations()
                .get(0)
                .responses()
                .get(0)
                .contents()
                .get(0)
                .examples();
        assertThat(examples).extracting(Example::name).containsExactly("first", "second", "chained");
        assertThat(examples.get(0).value()).hasToString("{\"id\":1,\"$ref\":\"data, not a reference\"}");
        assertThat(examples.get(2).value()).hasToString("{\"id\":2}");
        Document document = contract.document();
        assertThat(document.locate(examples.get(0).pointer() + "/value/id"))
                .hasToString(place("examples/first.yaml", 3, 3));
        assertThat(document.locate(examples.get(1).pointer() + "/value/id"))
                .hasToString(place("examples/all.yaml", 2, 11));
        assertThat(document.locate(examples.get(2).pointer() + "/value/id"))
                .hasToString(place("examples/all.yaml", 2, 11));
    }

    @Test
    void putsPathItemsOfOtherFilesWhereTheyAreUsed() throws IOException {
        write("openapi.yaml", """
                openapi: 3.1.0
                paths:
                  /runs: { $ref: paths/runs.yaml }
                """);
        write("paths/runs.yaml", """
                get:
                  operationId: listRuns
                  responses:
                    '200':
                      description: Runs
                      content:
                        application/json:
                          schema: { $ref: '../run.yaml' }
                          example: { $ref: untouched.yaml }
                """);
        write("run.yaml", "type: object\n");

        Contract contract = Contract.load(folder);

        var content =
                contract.api().operations().get(0).responses().get(0).contents().get(0);
        assertThat(content.schema().orElseThrow().shape().admits(dev.understudy.engine.model.JsonType.STRING))
                .isFalse();
        assertThat(content.examples().get(0).value()).hasToString("{\"$ref\":\"untouched.yaml\"}");
        assertThat(contract.document().locate(content.pointer())).hasToString(place("paths/runs.yaml", 7, 9));
    }

    @Test
    void readsFilesWhoseNamesHaveBlanksAndMarks() throws IOException {
        write("openapi.yaml", RUNS + "              schema: { $ref: 'my%20schemas/a~b.yaml' }\n");
        write("my schemas/a~b.yaml", "type: object\n");

        assertThat(Contract.load(folder).api().operations()).hasSize(1);
    }

    @Test
    void mayReferToItsMainFileFromOthers() throws IOException {
        write(
                "openapi.yaml",
                RUNS + "              schema: { $ref: list.yaml }\ncomponents: {schemas: {Run: {type: object}}}\n");
        write("list.yaml", "type: array\nitems: { $ref: 'openapi.yaml#/components/schemas/Run' }\n");

        assertThat(Contract.load(folder)
                        .document()
                        .at("/x-files/list.yaml/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Run");
    }

    @Test
    void tellsWhichFileIsMissingAndWhoWantsIt() throws IOException {
        write("openapi.yaml", RUNS + "              schema: { $ref: missing.yaml }\n");

        assertThat(problems()).containsExactly(place("openapi.yaml", 12, 25) + " [unreadable-file]");
    }

    @Test
    void tellsWhichExampleIsMissingAndWhoWantsIt() throws IOException {
        write("openapi.yaml", RUNS + "              examples:\n                a: { $ref: missing.yaml }\n");

        assertThat(problems()).containsExactly(place("openapi.yaml", 13, 22) + " [unreadable-file]");
    }

    @Test
    void doesNotLeaveItsFolder() throws IOException {
        write("secret.yaml", "type: object\n");
        write("api/openapi.yaml", RUNS + "              schema: { $ref: ../secret.yaml }\n");
        folder = folder.resolve("api");

        assertThat(problems()).containsExactly(place("openapi.yaml", 12, 25) + " [ref-outside-folder]");
    }

    @Test
    void doesNotGoToOtherHosts() throws IOException {
        write("openapi.yaml", RUNS + "              schema: { $ref: 'https://example.com/run.yaml' }\n");

        assertThat(problems()).containsExactly(place("openapi.yaml", 12, 25) + " [remote-ref]");
    }

    @Test
    void tellsAProblemOfAnInlinedPathOnceAndWhereItStands() throws IOException {
        write("openapi.yaml", "openapi: 3.1.0\npaths:\n  /runs: { $ref: runs.yaml }\n");
        write("runs.yaml", """
                get:
                  responses:
                    '200':
                      description: Runs
                      content: { application/json: { schema: { $ref: '//example.com/x' } } }
                """);

        assertThat(problems()).containsExactly(place("runs.yaml", 5, 48) + " [remote-ref]");
    }

    @Test
    void findsNothingBehindADanglingReferenceIntoAnotherFile() throws IOException {
        write("openapi.yaml", RUNS + "              schema: { $ref: run.yaml#/Nothing }\n");
        write("run.yaml", "Run: {type: object}\n");

        assertThat(problems()).containsExactly(place("openapi.yaml", 12, 25) + " [dangling-ref]");
    }

    @Test
    void tellsPathItemsThatReferToEachOther() throws IOException {
        write("openapi.yaml", "openapi: 3.1.0\npaths:\n  /runs: { $ref: a.yaml }\n");
        write("a.yaml", "$ref: b.yaml\n");
        write("b.yaml", "$ref: a.yaml\n");

        assertThat(problems()).containsExactly(place("b.yaml", 1, 1) + " [dangling-ref]");
    }

    @Test
    void aTextRefersToNoFiles() {
        SpecException e = catchThrowableOfType(
                SpecException.class,
                () -> DocumentLoader.parse("tiny", RUNS + "              schema: { $ref: pom.xml }\n"));

        assertThat(e.problems()).map(Tiny::brief).containsExactly("tiny:12:25 [ref-outside-folder]");
    }

    @Test
    void isUtf8() throws IOException {
        Files.write(folder.resolve("openapi.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});

        assertThat(problems()).containsExactly(place("openapi.yaml", 1, 1) + " [not-utf-8]");
    }

    @Test
    void isAMapping() throws IOException {
        write("openapi.yaml", "");
        assertThat(problems()).containsExactly(place("openapi.yaml", 1, 1) + " [not-openapi]");

        write("openapi.yaml", "- 1\n");
        assertThat(problems()).containsExactly(place("openapi.yaml", 1, 1) + " [not-openapi]");
    }

    @Test
    void isYaml() throws IOException {
        write("openapi.yaml", "openapi: 3.1.0\npaths: [\n");

        assertThat(problems()).containsExactly(place("openapi.yaml", 3, 1) + " [not-yaml]");
    }

    @Test
    void isThere() {
        assertThat(problems()).containsExactly(place("openapi.yaml", 1, 1) + " [unreadable-file]");
    }

    private List<String> problems() {
        SpecException e = catchThrowableOfType(SpecException.class, () -> Contract.load(folder));
        return e.problems().stream().map(Tiny::brief).toList();
    }

    private String place(String file, int line, int column) {
        return new SourceLocation(DocumentLoader.displayName(folder.resolve(file)), line, column).toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
