package dev.understudy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractJudgeTest {
    private static final ContractJudge JUDGE = ContractJudge.of("""
            {
              "openapi": "3.1.0",
              "info": { "title": "Notes", "version": "1" },
              "paths": {
                "/notes": {
                  "get": {
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
              }
            }
            """);
    private static final String SOUND = "{\"at\":\"2030-01-01T00:00:00Z\"}";

    @Test
    void aSoundAnswerPasses() {
        assertThat(JUDGE.judge("GET", "/notes", answer(200, "3", SOUND))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "undocumented status | 404 | 3 | {\"at\":\"2030-01-01T00:00:00Z\"} | 404",
                "header of another type | 200 | many | {\"at\":\"2030-01-01T00:00:00Z\"} | X-Left",
                "missing property | 200 | 3 | {} | at",
                "format | 200 | 3 | {\"at\":\"yesterday\"} | date-time",
                "two values | 200 | 3 | {\"at\":\"2030-01-01T00:00:00Z\"} {} | JSON",
                "no JSON | 200 | 3 | nonsense | JSON",
            })
    void aBrokenRuleIsFound(String name, int status, String left, String body, String told) {
        assertThat(JUDGE.judge("GET", "/notes", answer(status, left, body)))
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void aMissingHeaderAndAnotherMediaTypeAreFound() {
        MockResponse answer = new MockResponse(200, Headers.of("Content-Type", "text/plain"), new byte[] {1});

        assertThat(JUDGE.judge("GET", "/notes", answer)).hasSize(2);
    }

    private static MockResponse answer(int status, String left, String body) {
        Headers headers = Headers.of("Content-Type", "application/json", "X-Left", left);
        return new MockResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
