package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.request.ContractRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests byte by byte: transfer codings, connections that are kept, bytes that are no text. */
class RawHttpTest {
    @RegisterExtension
    static final RunningMock MOCK = RunningMock.withEveryApi();

    @TestFactory
    Stream<DynamicTest> aConnectionIsKeptForTheNextRequest() {
        return each((api, operation) -> () -> {
            try (RawConnection connection = new RawConnection(MOCK.port())) {
                for (int i = 0; i < 3; i++) {
                    connection.send(head(request(api, operation), "") + body(request(api, operation)));

                    assertThat(connection.receive()).startsWith("HTTP/1.1 200 ");
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aBodyMayComeInChunks() {
        return each((api, operation) -> () -> {
            MockRequest request = request(api, operation);
            StringBuilder chunks = new StringBuilder();
            for (char character : body(request).toCharArray()) {
                chunks.append("1\r\n").append(character).append("\r\n");
            }
            try (RawConnection connection = new RawConnection(MOCK.port())) {
                connection.send(head(request, "Transfer-Encoding: chunked\r\n") + chunks + "0\r\n\r\n");

                assertThat(connection.receive()).startsWith("HTTP/1.1 200 ");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anAnswerIsPackedForWhoAsksForIt() {
        return each((api, operation) -> () -> {
            MockRequest request = request(api, operation);
            try (RawConnection connection = new RawConnection(MOCK.port())) {
                connection.send(head(request, "Accept-Encoding: gzip\r\n") + body(request));
                String packed = connection.receive();
                connection.send(head(request, "") + body(request));
                String plain = connection.receive();

                String content = packed.substring(packed.indexOf("\r\n\r\n") + 4);
                if (packed.contains("Content-Encoding: gzip")) { // not worth it for a few bytes
                    content = unpacked(content);
                } else {
                    assertThat(content.length()).isLessThan(2048);
                }
                assertThat(Json.read(content.getBytes(StandardCharsets.ISO_8859_1)))
                        .isPresent()
                        .isEqualTo(Json.read(
                                plain.substring(plain.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> bytesThatAreNoAsciiInHeadersDoNoHarm() {
        return each((api, operation) -> () -> {
            List<String> names = operation.parameters().stream()
                    .filter(parameter -> parameter.in() == ParameterLocation.HEADER)
                    .map(parameter -> parameter.name())
                    .toList();
            for (String name : Stream.concat(names.stream(), Stream.of("X-Any", "Prefer", "Accept", "Understudy-World"))
                    .toList()) {
                MockRequest request = request(api, operation);
                try (RawConnection connection = new RawConnection(MOCK.port())) {
                    connection.send(head(request, name + ": \u00e9\u00ff\u0080;\"\r\n") + body(request));

                    isClean(connection.receive());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aRequestThatIsNoneIsRefused() {
        return Stream.of(
                        "GARBAGE\r\n\r\n",
                        "GET\r\n\r\n",
                        "GET / HTTP/9.9\r\n\r\n",
                        "\u0000\u0001\r\n\r\n",
                        "GET / HTTP/1.1\r\n\r\n")
                .map(bytes -> dynamicTest(bytes.replaceAll("[^ -~]", "?"), () -> {
                    try (RawConnection connection = new RawConnection(MOCK.port())) {
                        connection.send(bytes);

                        isClean(connection.receive());
                    }
                }));
    }

    private static void isClean(String answer) {
        Optional<String> status = answer.lines().findFirst();
        assertThat(status).hasValueSatisfying(line -> assertThat(line).doesNotContain(" 500 "));
        assertThat(answer).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private static String unpacked(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String head(MockRequest request, String more) {
        StringBuilder head = new StringBuilder(request.line()).append(" HTTP/1.1\r\nHost: localhost\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (request.hasBody() && !more.startsWith("Transfer-Encoding")) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        return head.append(more).append("\r\n").toString();
    }

    private static String body(MockRequest request) {
        return new String(request.body(), StandardCharsets.ISO_8859_1);
    }

    private static MockRequest request(BundledApi api, Operation operation) {
        return ContractRequest.of(api.mount(), operation)
                .withWantedHeaders()
                .as(RunningMock.freshCredential())
                .build();
    }

    private static Stream<DynamicTest> each(BiFunction<BundledApi, Operation, Body> body) {
        return BundledApi.all().stream()
                .flatMap(api -> api.operations().stream()
                        .map(operation -> dynamicTest(
                                api + " " + operation.id(),
                                () -> body.apply(api, operation).run())));
    }

    private interface Body {
        void run() throws IOException;
    }
}
