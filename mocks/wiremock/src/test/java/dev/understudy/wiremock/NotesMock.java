package dev.understudy.wiremock;

import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.spec.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small contract, a server of it, and a client. */
final class NotesMock implements AutoCloseable {
    static final String CONTRACT = """
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
                          schema: { type: array, items: { $ref: "#/components/schemas/Note" } }
                          examples: { all: { value: [{ text: "Zoë’s" }] } }
                post:
                  operationId: createNote
                  requestBody:
                    required: true
                    content:
                      application/json: { schema: { $ref: "#/components/schemas/Note" } }
                      application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Note" } }
                      multipart/form-data: { schema: { $ref: "#/components/schemas/Note" } }
                      text/plain: { schema: { type: string } }
                  responses:
                    "201":
                      description: made
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Note" }
                          examples: { made: { value: { text: hello } } }
              /long:
                get:
                  operationId: getLong
                  responses:
                    "200":
                      description: long enough to be packed
                      content: { text/plain: { schema: { type: string }, examples: { long: { value: "LONG" } } } }
              /broken:
                get:
                  operationId: getBroken
                  responses:
                    "200":
                      description: An example that breaks its schema, so that a self-checking engine throws.
                      content:
                        application/json: { schema: { type: integer }, examples: { bad: { value: secret } } }
            components:
              schemas:
                Note: { type: object, required: [text], properties: { text: { type: string } } }
            """.replace("LONG", "long and ".repeat(50) + "longer");

    private final MockServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private NotesMock(MockServer server) {
        this.server = server;
    }

    static NotesMock start() throws IOException {
        return start(ServerOptions.anyPort());
    }

    static NotesMock start(ServerOptions options) throws IOException {
        return start(options, ExchangeListener.NONE);
    }

    static NotesMock start(ServerOptions options, ExchangeListener listener) throws IOException {
        return new NotesMock(MockServer.start(new UnderstudyExtension(engine(), listener), options));
    }

    /** An engine that holds its answers against the contract. */
    static MockEngine engine() {
        Contract contract = Contract.parse("notes", CONTRACT, "");
        return MockEngine.of(
                List.of(Mount.atRoot(contract)), EngineOptions.usual().withSelfCheck(true));
    }

    MockServer server() {
        return server;
    }

    HttpResponse<String> get(String target, String... headers) throws IOException, InterruptedException {
        return send(request(target, headers));
    }

    HttpResponse<String> post(String target, byte[] body, String... headers) throws IOException, InterruptedException {
        return send(request(target, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> post(String target, String body, String... headers) throws IOException, InterruptedException {
        return post(target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpRequest.Builder request(String target, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.url() + target)).version(HttpClient.Version.HTTP_1_1);
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        server.close();
    }
}
