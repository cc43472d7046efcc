package dev.understudy.verify;

import dev.understudy.engine.spec.Contract;

/** A small contract of a board of notes, and how such a board behaves. */
final class Board {
    static final String CONTRACT = """
            openapi: 3.1.0
            info: { title: Board, version: "1" }
            servers: [{ url: https://board.test/v1 }]
            security: [{ bearerAuth: [] }]
            paths:
              /notes:
                get:
                  operationId: listNotes
                  parameters:
                    - { name: X-Team, in: header, required: true, schema: { type: string }, example: red }
                    - { name: after, in: query, schema: { type: string } }
                    - { name: before, in: query, schema: { type: string } }
                    - { name: size, in: query, schema: { type: integer, minimum: 1, maximum: 10 } }
                    - { name: tag, in: query, schema: { type: string, enum: [home, work, none] } }
                  responses:
                    "200":
                      description: A page.
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [items, total]
                            properties:
                              items: { type: array, items: { $ref: '#/components/schemas/Note' } }
                              next: { type: [string, 'null'] }
                              previous: { type: [string, 'null'] }
                              total: { type: integer }
                          examples:
                            of-work:
                              x-request: { query: { tag: work } }
                              value: { items: [], next: null, previous: null, total: 0 }
                    "400": { $ref: '#/components/responses/Refused' }
                    "401": { $ref: '#/components/responses/Refused' }
                    "429": { $ref: '#/components/responses/Refused' }
                post:
                  operationId: addNote
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [text]
                          properties: { id: { type: string }, text: { type: string }, tag: { type: string } }
                        example: { id: n1, text: buy milk, tag: home }
                  responses:
                    "201":
                      description: Added.
                      content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } }
                    "400": { $ref: '#/components/responses/Refused' }
                    "401": { $ref: '#/components/responses/Refused' }
                    "409": { $ref: '#/components/responses/Refused' }
              /notes/{id}:
                get:
                  operationId: getNote
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: string, minLength: 2 }, example: n1 }
                  responses:
                    "200":
                      description: A note.
                      content:
                        application/json: { schema: { $ref: '#/components/schemas/Note' } }
                        text/plain: { schema: { type: string } }
                    "400": { $ref: '#/components/responses/Refused' }
                    "401": { $ref: '#/components/responses/Refused' }
                    "404": { $ref: '#/components/responses/Refused' }
                    "406": { $ref: '#/components/responses/Refused' }
            components:
              securitySchemes: { bearerAuth: { type: http, scheme: bearer } }
              schemas:
                Note:
                  type: object
                  required: [id, text, tag, written]
                  properties:
                    id: { type: string }
                    text: { type: string }
                    tag: { type: string }
                    written: { type: string, format: date-time }
              responses:
                Refused:
                  description: No.
                  content:
                    application/json:
                      schema: { type: object, required: [error], properties: { error: { type: string } } }
            """;

    static final String BEHAVIOUR = """
            refusals:
              invalid-request: { status: 400, body: { error: bad } }
              unauthenticated: { status: 401, body: { error: who } }
              unknown-note: { status: 404, body: { error: none } }
              taken: { status: 409, body: { error: taken } }
              unknown-path: { status: 404, body: { error: none } }
              method-not-allowed: { status: 405, body: { error: no } }
              rate-limited: { status: 429, body: { error: slow }, headers: { Retry-After: '${seconds}' } }
            rate-limits:
              - name: all
                permits: 1000
                per: PT1M
                by: credential
                headers: { X-Left: '${remaining}' }
            resources:
              note: { id: /id }
            operations:
              listNotes:
                list: note
                order: [-/written, /id]
                filter: { tag: { at: /tag, is: equal } }
                page: { style: two-way-cursor, after: after, before: before, size: size, default: 4, max: 10 }
                answer:
                  set: { /items: '${items}', /next: '${next}', /previous: '${previous}', /total: '${total}' }
              getNote:
                get: note
                id: id
                unknown: unknown-note
                answer: { set: { '': '${item}' } }
              addNote:
                create: note
                id: { at: body/id, else: uuid, taken: taken }
                item: { id: '${id}', text: '${body/text}', tag: '${body/tag}' }
                answer: { set: { '': '${item}' } }
            """;

    private Board() {}

    /** With what is known of how it behaves. */
    static Contract contract() {
        return Contract.parse("board", CONTRACT, BEHAVIOUR);
    }

    /** The contract alone. */
    static Contract contractAlone() {
        return Contract.parse("board", CONTRACT, "");
    }
}
