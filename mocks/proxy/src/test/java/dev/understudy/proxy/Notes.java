package dev.understudy.proxy;

import dev.understudy.engine.spec.Contract;

/** A small contract to judge by. */
final class Notes {
    static final Contract CONTRACT = Contract.parse("notes", """
            openapi: 3.1.0
            info: { title: Notes, version: "1" }
            servers: [{ url: https://notes.test/v1 }]
            paths:
              /notes:
                get:
                  operationId: listNotes
                  parameters: [{ name: limit, in: query, schema: { type: integer, maximum: 50 } }]
                  responses:
                    "200":
                      description: all
                      headers: { X-Total: { schema: { type: integer } } }
                      content:
                        application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Note" } } }
                    "302": { description: elsewhere }
                    "400":
                      description: no
                      content:
                        application/json: { schema: { type: object }, examples: { bad: { value: { no: true } } } }
                post:
                  operationId: addNote
                  requestBody:
                    required: true
                    content: { application/json: { schema: { $ref: "#/components/schemas/Note" } } }
                  responses:
                    "201":
                      description: added
                      content: { application/json: { schema: { $ref: "#/components/schemas/Note" } } }
              /notes/{id}:
                delete:
                  operationId: dropNote
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses: { "204": { description: gone }, "304": { description: as before } }
              /files:
                put:
                  operationId: putFile
                  requestBody: { content: { application/octet-stream: { schema: { type: string, format: binary } } } }
                  responses: { "204": { description: put } }
                get:
                  operationId: getFile
                  responses:
                    "200": { description: it, content: { application/octet-stream: { schema: { type: string, format: binary } } } }
              /events:
                get:
                  operationId: getEvents
                  responses:
                    "200": { description: they, content: { text/event-stream: { schema: { type: string } } } }
              /lines:
                get:
                  operationId: getLines
                  responses:
                    "200": { description: they, content: { application/x-ndjson: { schema: { type: string, maxLength: 20 } } } }
            components:
              schemas:
                Note:
                  type: object
                  required: [text]
                  properties: { text: { type: string, maxLength: 10 } }
            """, "");

    private Notes() {}
}
