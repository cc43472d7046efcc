package dev.understudy.engine.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Contract;
import java.nio.charset.StandardCharsets;

/** A small contract with many rules, and exchanges to hold against it. */
final class Shelf {
    static final String BOOK = "{\"id\":\"b1\",\"title\":\"Tides\",\"kind\":\"novel\"}";

    static final Conformance CONFORMANCE = Conformance.of(Contract.parse("shelf", """
            openapi: 3.1.0
            info: { title: Shelf, version: "1" }
            servers: [{ url: https://shelf.test/v1 }]
            paths:
              /books:
                get:
                  operationId: listBooks
                  parameters:
                    - { name: room, in: query, required: true, schema: { type: string } }
                    - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 50 } }
                    - { name: sort, in: query, schema: { enum: [title, year] } }
                    - { name: tag, in: query, schema: { type: array, items: { type: string }, maxItems: 2 } }
                    - { name: since, in: query, schema: { type: string, format: date-time } }
                    - { name: Trace, in: header, schema: { type: string, format: uuid } }
                    - { name: seat, in: cookie, schema: { type: string, minLength: 3 } }
                  responses:
                    "200":
                      description: all
                      headers: { X-Total: { required: true, schema: { type: integer } } }
                      content:
                        application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Book" } } }
                    4XX:
                      description: no
                      content:
                        application/problem+json: { schema: { type: object, required: [title] } }
                post:
                  operationId: addBook
                  requestBody:
                    required: true
                    content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } }
                  responses:
                    "201":
                      description: added
                      content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } }
              /books/{id}:
                parameters: [{ name: id, in: path, required: true, schema: { type: string, pattern: "^b[0-9]+$" } }]
                delete:
                  operationId: dropBook
                  responses: { "204": { description: gone } }
            components:
              schemas:
                Book:
                  type: object
                  required: [title, kind]
                  additionalProperties: false
                  dependentRequired: { lent: [by] }
                  properties:
                    id: { type: string, readOnly: true }
                    title: { type: string, minLength: 1, maxLength: 20 }
                    kind: { enum: [novel, atlas] }
                    year: { type: integer, minimum: 1450, maximum: 2100 }
                    price: { type: number, exclusiveMinimum: 0, multipleOf: 0.5 }
                    isbn: { type: string, pattern: "^[0-9]{10}$" }
                    bought: { type: string, format: date }
                    tags: { type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: { type: string } }
                    lent: { type: boolean }
                    by: { type: object, required: [name], properties: { name: { type: string } } }
                    code: { type: string, writeOnly: true }
                    unit: { const: piece }
                    size: { oneOf: [{ enum: [small] }, { type: integer }] }
                    maker: { not: { const: nobody } }
            """, ""));

    private Shelf() {}

    /**
     * An entry of a HAR.
     *
     * @param line method and target
     * @param fields {@code Name: value}, separated by semicolons; may be empty
     */
    static ObjectNode entry(
            String line, String fields, String body, int status, String answerFields, String answerBody) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        ObjectNode request = entry.putObject("request");
        request.put("method", line.substring(0, line.indexOf(' ')))
                .put("url", "https://shelf.test" + line.substring(line.indexOf(' ') + 1));
        request.put("httpVersion", "HTTP/2");
        headers(request.putArray("headers"), fields);
        request.put("bodySize", body.length());
        if (!body.isEmpty()) {
            request.putObject("postData").put("text", body);
        }
        ObjectNode response = entry.putObject("response").put("status", status);
        headers(response.putArray("headers"), answerFields);
        response.putObject("content").put("size", answerBody.length()).put("text", answerBody);
        return entry;
    }

    static byte[] har(ArrayNode entries) {
        ObjectNode har = JsonNodeFactory.instance.objectNode();
        har.putObject("log").put("version", "1.2").set("entries", entries);
        return har.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static void headers(ArrayNode headers, String fields) {
        for (String field : fields.split(";", -1)) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                headers.addObject()
                        .put("name", field.substring(0, colon).strip())
                        .put("value", field.substring(colon + 1).strip());
            }
        }
    }
}
