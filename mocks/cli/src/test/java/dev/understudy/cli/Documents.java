package dev.understudy.cli;

/** Small contracts to serve. */
final class Documents {
    static final String NOTES = """
            openapi: 3.1.0
            info: { title: Notes, version: "1" }
            servers: [{ url: https://notes.test/v1 }]
            paths:
              /notes:
                get:
                  operationId: listNotes
                  responses:
                    "200":
                      description: all
                      content:
                        application/json:
                          schema: { type: array, items: { type: integer } }
                          examples:
                            wrong: { value: [1, two] }
                            right: { value: [1, 2] }
              /notes/{id}:
                get:
                  operationId: getNote
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses:
                    "200":
                      description: one, of which there is no example
                      content: { application/json: { schema: { type: object } } }
            """;

    private Documents() {}
}
