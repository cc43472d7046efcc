package dev.understudy.verify.scenario;

import dev.understudy.engine.Mount;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.spec.Contract;
import dev.understudy.testkit.ContractJudge;
import java.nio.charset.StandardCharsets;

/** A tiny contract to test with. */
final class Notes {
    static final String CONTRACT = """
            {
              "openapi": "3.1.0",
              "info": { "title": "Notes", "version": "1" },
              "security": [{ "key": [] }],
              "paths": {
                "/notes/{id}": {
                  "get": {
                    "operationId": "getNote",
                    "parameters": [
                      { "name": "id", "in": "path", "required": true, "schema": { "type": "string" }, "example": "a b" },
                      { "name": "tags", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                      { "name": "by", "in": "query", "style": "deepObject", "explode": true, "schema": { "type": "object" } }
                    ],
                    "responses": {
                      "200": {
                        "description": "A note.",
                        "headers": { "X-Left": { "required": true, "schema": { "type": "integer" } } },
                        "content": {
                          "application/json": {
                            "schema": {
                              "type": "object",
                              "required": ["at"],
                              "properties": { "at": { "type": "string", "format": "date-time" } }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              "components": { "securitySchemes": { "key": { "type": "http", "scheme": "bearer" } } }
            }
            """;

    static final Mount MOUNT = Mount.named(Contract.parse("notes", CONTRACT, ""));
    static final ContractJudge JUDGE = ContractJudge.of(CONTRACT);

    private Notes() {}

    static MockResponse answer(int status, String left, String body) {
        Headers headers = Headers.of("Content-Type", "application/json", "X-Left", left);
        return new MockResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
