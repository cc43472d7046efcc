package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contracts.check.ContractCheck;
import dev.understudy.engine.spec.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that are planted in a contract folder are all found, each where it is, and nothing else is. */
class PlantedMistakesTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: { title: Parrots, version: '1' }
            servers: [{ url: https://parrots.example/v1 }]
            tags:
              - { name: Parrots, description: Birds. }
            security:
              - token: []
            paths:
              /parrots:
                get:
                  operationId: listParrots
                  summary: List parrots
                  description: Lists parrots.
                  tags: [Parrots]
                  parameters:
                    - name: limit
                      in: query
                      description: How many.
                      schema: { type: integer, format: int32, minimum: 1 }
                      example: 5
                  responses:
                    '200':
                      description: Parrots.
                      content:
                        application/json:
                          schema: { $ref: '#/components/schemas/Parrot' }
                          examples:
                            green: { $ref: examples/green.yaml }
                    '400': { $ref: '#/components/responses/Invalid' }
                    '401': { $ref: '#/components/responses/Refused' }
                    '429': { $ref: '#/components/responses/TooMany' }
                    '500': { $ref: '#/components/responses/Failed' }
              /parrots/{name}:
                get:
                  operationId: getParrot
                  summary: Get a parrot
                  description: Gets a parrot.
                  tags: [Parrots]
                  parameters:
                    - name: name
                      in: path
                      required: true
                      description: What it is called.
                      schema: { type: string }
                      example: polly
                  responses:
                    '200':
                      description: A parrot.
                      content:
                        application/json:
                          schema: { $ref: '#/components/schemas/Parrot' }
                          examples:
                            grey: { $ref: examples/grey.yaml }
                    '400': { $ref: '#/components/responses/Invalid' }
                    '401': { $ref: '#/components/responses/Refused' }
                    '429': { $ref: '#/components/responses/TooMany' }
                    '500': { $ref: '#/components/responses/Failed' }
            components:
              securitySchemes:
                token: { type: http, scheme: bearer }
              responses:
                Invalid:
                  description: Invalid.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Failure' }
                      examples:
                        invalid: { $ref: examples/invalid.yaml }
                Refused:
                  description: Refused.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Failure' }
                      examples:
                        refused: { $ref: examples/refused.yaml }
                TooMany:
                  description: Too many.
                  headers:
                    Retry-After:
                      description: Seconds to wait.
                      schema: { type: integer, format: int32 }
                      example: 1
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Failure' }
                      examples:
                        too-many: { $ref: examples/too-many.yaml }
                Failed:
                  description: Failed.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Failure' }
                      examples:
                        failed: { $ref: examples/failed.yaml }
              schemas:
                Parrot:
                  description: Talks.
                  type: object
                  required: [name, age, colour]
                  properties:
                    name: { description: What it is called., type: string }
                    age: { description: In years., type: integer, format: int32 }
                    colour: { description: Its colour., $ref: '#/components/schemas/Colour' }
                Colour:
                  description: A colour.
                  type: string
                  enum: [green, grey]
                Failure:
                  description: What went wrong.
                  type: object
                  required: [message]
                  properties:
                    message: { description: For people., type: string }
            """;

    private static final String BEHAVIOUR = """
            refusals:
              invalid-request: { status: 400, example: invalid }
              unauthenticated: { status: 401, example: refused }
              rate-limited: { status: 429, example: too-many }
            auth:
              token: { sample: any-token }
            """;

    @TempDir
    Path specs;

    private Path folder = Path.of("");

    /**
     * @param file where it is planted
     * @param right what stands there in the sound contract
     * @param wrong what stands there instead
     * @param at the text at whose start the problem must be reported
     */
    private record Mistake(String code, String file, String right, String wrong, String at) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("invalid-example", "examples/failed.yaml", "message: Not today", "message: 7", "message: 7"),
            new Mistake(
                    "missing-error",
                    "openapi.yaml",
                    "        '500': { $ref: '#/components/responses/Failed' }\n  /parrots/{name}:",
                    "  /parrots/{name}:",
                    "responses:\n        '200':\n          description: Parrots."),
            new Mistake(
                    "dangling-ref",
                    "openapi.yaml",
                    "colour: { description: Its colour., $ref: '#/components/schemas/Colour' }",
                    "colour: { description: Its colour., $ref: '#/components/schemas/Tint' }",
                    "$ref: '#/components/schemas/Tint'"),
            new Mistake(
                    "duplicate-operation-id",
                    "openapi.yaml",
                    "operationId: getParrot",
                    "operationId: listParrots",
                    "operationId: listParrots\n      summary: Get"),
            new Mistake(
                    "undocumented-status",
                    "behaviour.yaml",
                    "unauthenticated: { status: 401",
                    "unauthenticated: { status: 403",
                    "status: 403"),
            new Mistake(
                    "unknown-example",
                    "behaviour.yaml",
                    "rate-limited: { status: 429, example: too-many }",
                    "rate-limited: { status: 429, example: too-few }",
                    "example: too-few"),
            // its only user says Tint now
            new Mistake("unused-component", "openapi.yaml", "Colour", "Colour", "Colour:\n"),
            new Mistake("component-name", "openapi.yaml", "Failure", "failure_body", "failure_body:\n"),
            new Mistake(
                    "integer-without-format",
                    "openapi.yaml",
                    "schema: { type: integer, format: int32, minimum: 1 }",
                    "schema: { type: integer, minimum: 1 }",
                    "schema: { type: integer, minimum: 1 }"),
            new Mistake("unknown-security-scheme", "behaviour.yaml", "  token:", "  key:", "key:"));

    @BeforeEach
    void writeFolder() throws IOException {
        folder = Files.createDirectories(specs.resolve("parrots"));
        Files.createDirectories(folder.resolve("scenarios"));
        Files.createDirectories(folder.resolve("examples"));
        write("examples/green.yaml", "summary: A parrot\nvalue: { name: polly, age: 3, colour: green }\n");
        write("examples/grey.yaml", "summary: Another\nvalue: { name: coco, age: 7, colour: grey }\n");
        for (String failure : List.of("invalid", "refused", "too-many", "failed")) {
            write("examples/" + failure + ".yaml", "summary: A failure\nvalue: { message: Not today }\n");
        }
        write("SOURCES.md", "Made up.\n");
        write("behaviour.yaml", BEHAVIOUR);
        write("openapi.yaml", CONTRACT);
    }

    @Test
    void aSoundContractHasNoProblems() {
        assertThat(ContractCheck.problems(folder)).isEmpty();
    }

    @Test
    void tenMistakesAreTenProblems() throws IOException {
        for (Mistake mistake : MISTAKES) {
            String text = Files.readString(folder.resolve(mistake.file()));
            assertThat(text).as(mistake.code()).contains(mistake.right());
            write(mistake.file(), text.replace(mistake.right(), mistake.wrong()));
        }
        List<Problem> problems = ContractCheck.problems(folder);

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrderElementsOf(
                        MISTAKES.stream().map(Mistake::code).toList());
        for (Mistake mistake : MISTAKES) {
            isReportedAt(place(mistake), problems, mistake);
        }
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.location().file()).contains("parrots");
            assertThat(problem.location().line()).isPositive();
            assertThat(problem.location().column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    private static void isReportedAt(String place, List<Problem> problems, Mistake mistake) {
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals(mistake.code()))
                .extracting(problem ->
                        problem.location().line() + ":" + problem.location().column())
                .as(mistake.code())
                .containsExactly(place);
    }

    /** Line and column, from 1, of the text that a problem is to point at. */
    private String place(Mistake mistake) throws IOException {
        String text = Files.readString(folder.resolve(mistake.file()));
        int at = text.indexOf(mistake.at());
        assertThat(at).as(mistake.code()).isNotNegative();
        String before = text.substring(0, at);
        long line = before.chars().filter(character -> character == '\n').count() + 1;
        return String.format(Locale.ROOT, "%d:%d", line, at - before.lastIndexOf('\n'));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
