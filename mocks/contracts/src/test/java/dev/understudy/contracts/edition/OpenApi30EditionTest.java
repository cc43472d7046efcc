package dev.understudy.contracts.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.DocumentLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApi30EditionTest {
    /** A text that begins with a brace would be read as JSON. */
    private static final String BLOCK = "---\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            type or null            | { type: [string, 'null'], format: uuid }        | { type: string, nullable: true, format: uuid }
            null or type            | { type: ['null', string] }                      | { type: string, nullable: true }
            list of one type        | { type: [string] }                              | { type: string }
            enum without null       | { type: [string, 'null'], enum: [a] }           | { type: string, enum: [a] }
            enum with null          | { type: [string, 'null'], enum: [a, null] }     | { type: string, nullable: true, enum: [a, null] }
            only null               | { type: 'null' }                                | { nullable: true, enum: [null] }
            null or empty object    | { type: [object, 'null'], maxProperties: 0 }    | { type: object, nullable: true, maxProperties: 0 }
            nullable reference      | { anyOf: [{ $ref: '#/a' }, { type: 'null' }] }  | { allOf: [{ $ref: '#/a' }], nullable: true }
            nullable union          | { oneOf: [{ $ref: '#/a' }, { $ref: '#/b' }, { type: 'null' }] } | { oneOf: [{ $ref: '#/a' }, { $ref: '#/b' }], nullable: true }
            const                   | { type: string, const: a }                      | { type: string, enum: [a] }
            const false             | { type: boolean, const: false }                 | { type: boolean, enum: [false] }
            exclusive bounds        | { exclusiveMinimum: 0, exclusiveMaximum: 9 }    | { minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true }
            bound inside exclusive  | { minimum: 3, exclusiveMinimum: 0 }             | { minimum: 3 }
            bound around exclusive  | { maximum: 9, exclusiveMaximum: 5 }             | { maximum: 5, exclusiveMaximum: true }
            equal bounds            | { minimum: 0, exclusiveMinimum: 0 }             | { minimum: 0, exclusiveMinimum: true }
            described reference     | { description: A., $ref: '#/a' }                | { description: A., allOf: [{ $ref: '#/a' }] }
            reference beside allOf  | { $ref: '#/a', allOf: [{ $ref: '#/b' }] }       | { allOf: [{ $ref: '#/a' }, { $ref: '#/b' }] }
            plain reference         | { $ref: '#/a' }                                 | { $ref: '#/a' }
            base64                  | { type: string, contentEncoding: base64 }       | { type: string, format: byte }
            base64 with format      | { type: string, contentEncoding: base64, format: byte } | { type: string, format: byte }
            bytes                   | { type: string, contentMediaType: application/octet-stream } | { type: string, format: binary }
            examples                | { type: string, examples: [a, b] }              | { type: string, example: a }
            array of anything       | { type: array }                                 | { type: array, items: {} }
            tuple                   | { type: array, prefixItems: [{ type: string }], items: { type: number } } | { type: array, items: {} }
            true schema             | { properties: { a: true } }                     | { properties: { a: {} } }
            false schema            | { items: false }                                | { items: { not: {} } }
            no others               | { additionalProperties: false }                 | { additionalProperties: false }
            conditions              | { if: { type: array }, then: {}, else: {} }     | {}
            named patterns          | { patternProperties: { a: {} }, additionalProperties: false } | { additionalProperties: true }
            inner schemas           | { allOf: [{ properties: { a: { const: 1 } } }] } | { allOf: [{ properties: { a: { enum: [1] } } }] }
            property like a keyword | { properties: { const: { type: string } } }     | { properties: { const: { type: string } } }
            data like a schema      | { default: { const: 1 }, enum: [{ const: 1 }] } | { default: { const: 1 }, enum: [{ const: 1 }] }
            """)
    void saysASchemaIn30(String name, String in31, String in30) {
        assertThat(edition("{ openapi: 3.1.0, components: { schemas: { S: " + in31 + " } } }")
                        .at("/components/schemas/S"))
                .hasToString(tree(in30).toString());
    }

    @Test
    void saysADocumentIn30() {
        ObjectNode edition = edition("""
                openapi: 3.1.0
                jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
                info: { title: T, summary: S, version: '1', license: { name: MIT, identifier: MIT } }
                webhooks: { ping: { post: {} } }
                paths:
                  /a:
                    get:
                      parameters:
                        - { $ref: '#/components/parameters/P', description: More. }
                      responses:
                        '200':
                          content:
                            application/json:
                              schema: { const: 1 }
                              examples: { a: { value: { const: 1, $ref: text, more: 1 } } }
                components: { pathItems: {}, parameters: { P: { name: p } } }
                """);

        assertThat(edition).hasToString(tree("""
                openapi: 3.0.3
                info: { title: T, version: '1', license: { name: MIT, url: https://spdx.org/licenses/MIT.html } }
                paths:
                  /a:
                    get:
                      parameters:
                        - { $ref: '#/components/parameters/P' }
                      responses:
                        '200':
                          content:
                            application/json:
                              schema: { enum: [1] }
                              examples: { a: { value: { const: 1, $ref: text, more: 1 } } }
                components: { parameters: { P: { name: p } } }
                """).toString());
    }

    @Test
    void leavesTheDocumentItWasMadeOfAsItWas() {
        var document = DocumentLoader.parse(
                "test", BLOCK + "{ openapi: 3.1.0, components: { schemas: { S: { const: 1 } } } }");
        JsonNode before = document.root().deepCopy();

        OpenApi30Edition.of(document);

        assertThat(document.root()).isEqualTo(before);
    }

    @Test
    void refusesATypeThatTheLinterRefuses() {
        assertThatThrownBy(() -> edition("{ components: { schemas: { S: { type: [string, number] } } } }"))
                .hasMessageContaining("[\"string\",\"number\"]");
    }

    private static ObjectNode edition(String text) {
        return OpenApi30Edition.of(DocumentLoader.parse("test", BLOCK + text));
    }

    private static JsonNode tree(String text) {
        return DocumentLoader.parse("expected", BLOCK + text).root();
    }
}
