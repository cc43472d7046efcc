package dev.understudy.contracts.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.spec.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractLintTest {
    /** Breaks no rule; each case below spoils one thing in it. */
    private static final String GOOD = """
            openapi: 3.1.0
            info: { title: Parrots, version: '1' }
            tags:
              - { name: Parrots, description: Birds. }
            security:
              - token: []
            paths:
              /parrots:
                post:
                  operationId: addParrot
                  summary: Add a parrot
                  description: Adds a parrot.
                  tags: [Parrots]
                  parameters:
                    - name: dry
                      in: query
                      description: Whether to add nothing.
                      schema: { type: boolean }
                      example: true
                  requestBody:
                    description: The parrot.
                    content:
                      application/json:
                        schema: { $ref: '#/components/schemas/Bird' }
                        examples:
                          grey: { $ref: examples/grey.yaml }
                  responses:
                    '200':
                      description: Added.
                      content:
                        application/json:
                          schema: { $ref: '#/components/schemas/Bird' }
                          examples:
                            green: { $ref: examples/green.yaml }
                        image/png:
                          schema: { type: string, format: binary }
                          examples: { photo: { value: PNG } }
                    '401': { $ref: '#/components/responses/Refused' }
                    '422': { $ref: '#/components/responses/Invalid' }
                    '429':
                      description: Too many.
                      headers:
                        Retry-After:
                          description: Seconds to wait.
                          schema: { type: integer, format: int32 }
                          example: 1
                    '500':
                      description: Failed.
            components:
              responses:
                Refused: { description: Refused. }
                Invalid: { description: Invalid. }
              securitySchemes:
                token: { type: http, scheme: bearer }
              schemas:
                Bird:
                  description: A bird.
                  oneOf:
                    - $ref: '#/components/schemas/Parrot'
                    - $ref: '#/components/schemas/Macaw'
                  discriminator:
                    propertyName: kind
                    mapping:
                      parrot: '#/components/schemas/Parrot'
                      macaw: '#/components/schemas/Macaw'
                Parrot:
                  description: Talks.
                  type: object
                  required: [kind]
                  properties:
                    kind: { description: Which bird., type: string, const: parrot }
                    name: { description: What it is called., type: [string, 'null'] }
                    age: { description: In years., type: integer, format: int64 }
                    size: { description: How large., $ref: '#/components/schemas/Size' }
                    mate: { description: Another., anyOf: [{ $ref: '#/components/schemas/Parrot' }, { type: 'null' }] }
                    song: { description: As MP3., type: string, format: byte, contentEncoding: base64 }
                    enum: { description: Called like a keyword., $ref: '#/components/schemas/Colour' }
                Macaw:
                  description: Large.
                  type: object
                  required: [kind]
                  properties:
                    kind: { description: Which bird., type: string, const: macaw }
                Size:
                  description: Metres, or a word.
                  oneOf: [{ type: number }, { type: string }]
                Colour:
                  description: A colour.
                  type: string
                  enum: [red, green]
            """;

    @TempDir
    Path specs;

    private Path folder = Path.of("");

    /**
     * @param code of the rule that is broken
     * @param spoiled what the good contract says
     * @param by what this one says instead
     */
    record Case(String code, String spoiled, String by) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case("any-of", "oneOf: [{ type: number }", "anyOf: [{ type: number }"),
                new Case("array-in-union", "[{ type: number },", "[{ type: array, items: { type: string } },"),
                new Case("bare-null", "[{ type: number },", "[{ type: 'null' },"),
                new Case("bare-null", "type: boolean", "type: 'null'"),
                new Case("binary-format", "type: string, format: binary", "type: string"),
                new Case("binary-format", "format: byte, ", ""),
                new Case("body-without-example", "examples: { photo: { value: PNG } }", "x-none: 1"),
                new Case("body-without-example", "examples: { photo: { value: PNG } }", "example: PNG"),
                new Case("component-name", "Macaw", "big_macaw"),
                new Case("component-name", "Colour:", "MACAW:"),
                new Case("const-without-type", "type: string, const: macaw", "const: macaw"),
                new Case("duplicate-example-name", "photo:", "green:"),
                new Case("example-in-schema", "type: boolean", "type: boolean, example: true"),
                new Case("header-without-example", "example: 1\n", "x-none: 1\n"),
                new Case("inline-schema", "type: boolean", "type: object, properties: { a: { description: A. } }"),
                new Case("inline-schema", "type: boolean", "type: string, enum: ['yes', 'no']"),
                new Case("inline-schema", "type: boolean", "allOf: [{ $ref: '#/components/schemas/Size' }]"),
                new Case("inline-union", "type: boolean", "oneOf: [{ type: number }, { type: string }]"),
                new Case("integer-without-format", ", format: int64", ""),
                new Case("integer-without-format", "type: integer, format: int64", "type: [integer, 'null']"),
                new Case("media-type-without-schema", "schema: { type: string, format: binary }", "x-none: 1"),
                new Case("missing-error", "'401'", "'402'"),
                new Case("missing-error", "'422'", "'402'"),
                new Case("missing-error", "'429'", "'402'"),
                new Case("missing-error", "'500'", "'402'"),
                new Case("more-than-one-file", "'#/components/schemas/Size'", "other.yaml"),
                new Case("no-description", "description: Adds a parrot.", "x-none: 1"),
                new Case("no-description", "summary: Add a parrot", "x-none: 1"),
                new Case("no-description", "description: Whether to add nothing.", "x-none: 1"),
                new Case("no-description", "description: The parrot.", "x-none: 1"),
                new Case("no-description", "description: Seconds to wait.", "x-none: 1"),
                new Case("no-description", "description: A bird.", "x-none: 1"),
                new Case("no-description", "description: How large.,", ""),
                new Case("no-operation-id", "operationId: addParrot", "x-none: 1"),
                new Case("no-retry-after", "Retry-After", "X-Wait"),
                new Case("parameter-without-example", "example: true", "x-none: 1"),
                new Case("required-without-property", "required: [kind]", "required: [kind, wings]"),
                new Case("status-range", "'500'", "5XX"),
                new Case("type-array", "[string, 'null']", "[string, number]"),
                new Case("type-array", "[string, 'null']", "[string, number, 'null']"),
                new Case("union-without-discriminator", "propertyName: kind", "x-none: 1"),
                new Case("union-without-discriminator", "macaw: '#/components/schemas/Macaw'", "macaw: Macaw"),
                new Case(
                        "union-without-discriminator",
                        "mapping:",
                        "mapping:\n          owl: '#/components/schemas/Owl'"),
                new Case("union-without-discriminator", "const: macaw", "const: parrot"),
                new Case("union-without-discriminator", "required: [kind]", "required: []"),
                new Case("unknown-keyword", "contentEncoding: base64", "nullable: true"),
                new Case("unused-component", "'#/components/schemas/Colour'", "'#/components/schemas/Size'"),
                new Case("unused-component", "- token: []", "- {}"),
                new Case("unused-example-file", "$ref: examples/grey.yaml", "value: { kind: parrot }"),
                new Case("unused-example-file", "grey: {", "gray: {"),
                new Case("unused-tag", "tags: [Parrots]", "tags: [Birds]"),
                new Case("unused-tag", "tags: [Parrots]", "x-none: 1"));
    }

    @BeforeEach
    void writeFolder() throws IOException {
        folder = Files.createDirectories(specs.resolve("parrots"));
        Files.createDirectories(folder.resolve("scenarios"));
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(examples.resolve("grey.yaml"), "value: { kind: parrot }\n");
        Files.writeString(examples.resolve("green.yaml"), "value: { kind: macaw }\n");
        Files.writeString(folder.resolve("behaviour.yaml"), "{}\n");
        Files.writeString(folder.resolve("SOURCES.md"), "Made up.\n");
        Files.writeString(folder.resolve("other.yaml"), "description: Metres.\ntype: number\n");
        Files.writeString(folder.resolve("openapi.yaml"), GOOD);
    }

    @Test
    void aGoodContractHasNoProblems() {
        assertThat(ContractLint.check(folder)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBrokenRuleIsReported(Case broken) throws IOException {
        assertThat(GOOD).contains(broken.spoiled());
        Files.writeString(folder.resolve("openapi.yaml"), GOOD.replace(broken.spoiled(), broken.by()));

        assertThat(ContractLint.check(folder)).extracting(Problem::code).contains(broken.code());
    }

    @Test
    void aProblemSaysWhereItIs() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), GOOD.replace("type: boolean", "type: integer"));

        assertThat(ContractLint.check(folder))
                .extracting(Problem::toString)
                .containsExactly(folder.resolve("openapi.yaml")
                        + ":18:11: an integer wants format: int32 or int64 [integer-without-format]");
    }

    @Test
    void everyRuleHasACodeOfItsOwnAndACase() {
        Set<String> codes = RuleCatalog.ALL.stream().map(Rule::code).collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).hasSameSizeAs(RuleCatalog.ALL);
        assertThat(cases().map(Case::code)).hasSameElementsAs(codes);
    }

    @Test
    void whatAFolderLacksIsNamed() throws IOException {
        Files.delete(folder.resolve("SOURCES.md"));
        Files.delete(folder.resolve("behaviour.yaml"));
        Files.delete(folder.resolve("scenarios"));

        assertThat(ContractLint.check(folder))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "parrots has no SOURCES.md", "parrots has no behaviour.yaml", "parrots has no scenarios");
    }

    @Test
    void aFolderWithoutAContractIsAProblemToo() throws IOException {
        Files.delete(folder.resolve("openapi.yaml"));

        assertThat(ContractLint.check(folder))
                .extracting(Problem::message)
                .containsExactly("parrots has no openapi.yaml");
    }

    @Test
    void aContractThatCannotBeReadIsReported() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), "openapi: [");

        assertThat(ContractLint.check(folder)).extracting(Problem::code).containsExactly("not-yaml");
    }
}
