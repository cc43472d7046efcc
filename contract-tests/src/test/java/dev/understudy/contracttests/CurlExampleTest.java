package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The test of the documentation can fail. */
class CurlExampleTest {
    private static final String PAGE = """
            Text with $ curl nothing.

            ```console
            $ curl -i \\
                http://127.0.0.1:4010/a
            HTTP/1.1 400 Bad Request
            X-Wait: 7
            …
            {"id":"…","n":1}
            $ ls
            $ curl http://127.0.0.1:4010/b
            {"a": 1, "b": 2}
            ```
            """;

    private final List<CurlExample> examples = CurlExample.allIn(PAGE);

    @Test
    void commandsAreFoundWithTheirOutput() {
        assertThat(examples)
                .extracting(CurlExample::command)
                .containsExactly("curl -i http://127.0.0.1:4010/a", "curl http://127.0.0.1:4010/b");
        assertThat(examples.get(1).output()).containsExactly("{\"a\": 1, \"b\": 2}");
    }

    @Test
    void bodiesAreComparedAsJson() {
        assertThat(examples.get(1).differences("{\"b\":2,\"a\":1}")).isEmpty();
        assertThat(examples.get(1).differences("{\"b\":3,\"a\":1}")).hasSize(1);
    }

    @Test
    void headsAreComparedLineByLine() {
        String body = "\r\n\r\n{\"id\":\"x\",\"n\":1}";

        assertThat(examples.get(0).differences("HTTP/1.1 400 Bad Request\r\nother: 1\r\nx-wait: 7" + body))
                .isEmpty();
        assertThat(examples.get(0).differences("HTTP/1.1 400 Bad Request\r\nx-wait: 8" + body))
                .hasSize(1);
        assertThat(examples.get(0).differences("HTTP/1.1 200 OK\r\nx-wait: 7" + body))
                .hasSize(1);
    }
}
