package dev.understudy.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.engine.Tiny;
import dev.understudy.engine.model.Api;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiCompilerTest {

    /** Each row: a document in which {@code |} breaks lines, and the only thing wrong with it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        Swagger 2                   :: swagger: '2.0'                                                     :: 1:1 [unsupported-version]
        no version                  :: info: {}                                                           :: 1:1 [unsupported-version]
        a later version             :: info: {}|openapi: 4.0.0                                            :: 2:1 [unsupported-version]
        a number for a version      :: openapi: 3.1                                                       :: 1:1 [unsupported-version]
        a reference to nothing      :: openapi: 3.1.0|components:|  schemas:|    A: { $ref: '#/nothing' } :: 4:10 [dangling-ref]
        a reference to itself       :: openapi: 3.1.0|components:|  schemas:|    A: { $ref: '#/components/schemas/A' } :: 4:10 [dangling-ref]
        a reference by anchor       :: openapi: 3.1.0|components:|  schemas:|    A: { $ref: '#run' }      :: 4:10 [dangling-ref]
        a path without slash        :: openapi: 3.1.0|paths:|  runs: {}                                   :: 3:3 [bad-path]
        an operationId twice        :: openapi: 3.1.0|paths:|  /a: { get: { operationId: x } }|  /b: { get: { operationId: x } } :: 4:16 [duplicate-operation-id]
        a bad media type            :: openapi: 3.1.0|paths:|  /a: { get: { responses: { '200': { content: { json: {} } } } } } :: 3:49 [bad-media-type]
        a bad status                :: openapi: 3.1.0|paths:|  /a: { get: { responses: { ok: {} } } }     :: 3:29 [bad-status]
        a range in lower case       :: openapi: 3.1.0|paths:|  /a: { get: { responses: { 4xx: {} } } }    :: 3:29 [bad-status]
        a parameter without name    :: openapi: 3.1.0|paths:|  /a: { get: { parameters: [{ in: query }] } } :: 3:29 [bad-parameter]
        a parameter from nowhere    :: openapi: 3.1.0|paths:|  /a: { get: { parameters: [{ name: x, in: body }] } } :: 3:29 [bad-parameter]
        a parameter without content :: openapi: 3.1.0|paths:|  /a: { get: { parameters: [{ name: x, in: query, content: {} }] } } :: 3:51 [bad-media-type]
        a parameter of two contents :: openapi: 3.1.0|paths:|  /a: { get: { parameters: [{ name: x, in: query, content: { a/b: {}, c/d: {} } }] } } :: 3:51 [bad-media-type]
        a style of another place    :: openapi: 3.1.0|paths:|  /a: { get: { parameters: [{ name: x, in: query, style: matrix }] } } :: 3:51 [bad-style]
        an unknown style            :: openapi: 3.1.0|paths:|  /a: { get: { parameters: [{ name: x, in: query, style: fancy }] } } :: 3:51 [bad-style]
        a path variable twice       :: openapi: 3.1.0|paths:|  '/{x}/{x}': { get: { parameters: [{ name: x, in: path }] } } :: 3:17 [duplicate-path-variable]
        a variable of no path       :: openapi: 3.1.0|paths:|  /a: { get: { parameters: [{ name: x, in: path }] } } :: 3:29 [unknown-path-variable]
        a variable undescribed      :: openapi: 3.1.0|paths:|  '/{x}': { get: {} }                        :: 3:13 [missing-path-parameter]
        an unknown scheme           :: openapi: 3.1.0|security: [{ token: [] }]                           :: 2:14 [unknown-security-scheme]
        a scheme of no type         :: openapi: 3.1.0|components:|  securitySchemes:|    a: { type: magic } :: 4:5 [bad-security-scheme]
        a key from nowhere          :: openapi: 3.1.0|components:|  securitySchemes:|    a: { type: apiKey, name: x, in: body } :: 4:5 [bad-security-scheme]
        a key without a name        :: openapi: 3.1.0|components:|  securitySchemes:|    a: { type: apiKey, in: query } :: 4:5 [bad-security-scheme]
        """)
    void tellsWhatIsWrongAndWhere(String name, String document, String problem) {
        String text = document.replace('|', '\n');
        String used = text.contains("security: [") ? text + "\npaths: { /a: { get: {} } }" : text;

        assertThat(problems(used)).containsExactly("tiny:" + problem);
    }

    @Test
    void namesSwagger2AndWhatToDo() {
        SpecException e = catchThrowableOfType(
                SpecException.class, () -> ApiCompiler.compile(DocumentLoader.parse("tiny", "swagger: '2.0'")));

        assertThat(e)
                .hasMessage("tiny:1:1: expected an OpenAPI 3.0 or 3.1 document, found Swagger 2.0"
                        + " (convert it to OpenAPI 3 first) [unsupported-version]");
    }

    @Test
    void tellsEveryProblemInOrderOfPlace() {
        assertThat(problems("""
                openapi: 3.1.0
                paths:
                  b: {}
                  /a: { get: { parameters: [{ in: query }], responses: { ok: {} } } }
                components: { schemas: { A: { $ref: '#/nothing' } } }
                """))
                .containsExactly(
                        "tiny:3:3 [bad-path]",
                        "tiny:4:29 [bad-parameter]",
                        "tiny:4:58 [bad-status]",
                        "tiny:5:31 [dangling-ref]");
    }

    @ParameterizedTest
    @CsvSource({"3.0.0", "3.0.4", "3.1.0", "3.1.1", "3.1.0-rc1"})
    void readsVersion(String version) {
        assertThat(compile("openapi: " + version + "\npaths: { /a: { get: {} } }")
                        .operations())
                .hasSize(1);
    }

    @Test
    void leavesDataAlone() {
        Api api = compile("""
                openapi: 3.1.0
                paths:
                  /a:
                    post:
                      parameters: [{ name: q, in: query, schema: {}, example: { $ref: data } }]
                      requestBody: { content: { a/b: { example: { $ref: data } } } }
                      responses: { '200': { content: { a/b: { examples: { x: { value: { $ref: data } } } } } } }
                      x-more: { $ref: data }
                components:
                  schemas:
                    A:
                      default: { $ref: data }
                      enum: [{ $ref: data }]
                      const: { $ref: data }
                      examples: [{ $ref: data }]
                      properties: { $ref: { type: string }, example: { $ref: '#/components/schemas/B' } }
                    B: {}
                """);

        assertThat(api.operations()).hasSize(1);
    }

    @Test
    void looksForReferencesInPropertiesNamedLikeKeywords() {
        assertThat(problems("""
                openapi: 3.1.0
                components:
                  schemas:
                    A:
                      properties:
                        example: { $ref: '#/nothing' }
                        value: { $ref: '#/nothing' }
                        enum: { $ref: '#/nothing' }
                """))
                .containsExactly("tiny:6:20 [dangling-ref]", "tiny:7:18 [dangling-ref]", "tiny:8:17 [dangling-ref]");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
        ''                                                  :: ''
        servers: []                                         :: ''
        servers: [{url: /}]                                 :: ''
        servers: [{url: 'https://api.example.com'}]         :: ''
        servers: [{url: 'https://api.example.com/'}]        :: ''
        servers: [{url: 'https://api.example.com/v1'}]      :: /v1
        servers: [{url: 'https://api.example.com/v1/'}]     :: /v1
        servers: [{url: /v1}, {url: 'https://x/v1'}]        :: /v1
        servers: [{url: /v1}, {url: 'https://x/v2'}]        :: /v1 /v2
        servers: [{url: v1}]                                :: /v1
        servers: [{url: '//x/v1?a=b'}]                      :: /v1
        servers: [{url: 'https://{tenant}.x/{v}', variables: {tenant: {default: t}, v: {default: v9}}}] :: /v9
        """)
    void readsThePathsOfServers(String servers, String paths) {
        assertThat(compile("openapi: 3.1.0\n" + servers).serverPaths()).isEqualTo(List.of(paths.split(" ", -1)));
    }

    @Test
    void takesTheParametersOfThePathUnlessTheOperationHasItsOwn() {
        Api api = compile("""
                openapi: 3.1.0
                paths:
                  /runs/{id}:
                    parameters:
                      - { name: id, in: path, schema: { type: string } }
                      - { name: limit, in: query, required: true, schema: { type: string } }
                    get:
                      parameters:
                        - { name: limit, in: query, schema: { type: integer } }
                        - { name: Authorization, in: header, schema: { type: string } }
                """);

        var parameters = api.operations().get(0).parameters();
        assertThat(parameters).extracting(p -> p.name() + " " + p.required()).containsExactly("id true", "limit false");
    }

    private static Api compile(String document) {
        return ApiCompiler.compile(DocumentLoader.parse("tiny", document));
    }

    private static List<String> problems(String document) {
        Problems problems = new Problems();
        ApiCompiler.compile(DocumentLoader.parse("tiny", document), problems);
        return problems.sorted().stream().map(Tiny::brief).toList();
    }
}
