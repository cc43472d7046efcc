package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.engine.spec.BundledContracts;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, in a process of its own. Runs after packaging. */
class EndToEndIT {
    private static final Path JAR = Path.of("target", "understudy-cli.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void everyApiAnswersTheRequestThatIsPrintedForIt() throws Exception {
        try (RunningMock mock = RunningMock.start(folder, "--log-format", "json", "--verbose")) {
            List<JsonNode> apis = new ArrayList<>();
            mock.listening().path("apis").forEach(apis::add);
            assertThat(apis).isNotEmpty();
            for (JsonNode api : apis) {
                assertThat(status(api.path("try").asText())).as(api.toString()).isEqualTo("200");
                JsonNode line = mock.nextLine();
                assertThat(line.path("event").asText()).isEqualTo("answered");
                assertThat(line.path("status").asInt()).isEqualTo(200);
            }
        }
    }

    @Test
    void everyRequestThatApisPrintsIsAnswered() throws Exception {
        try (RunningMock mock = RunningMock.start(folder, "--log-format", "json")) {
            CommandRun apis = CommandRun.of("apis", "--url", mock.url() + "/");
            assertThat(apis.exitCode()).isEqualTo(ExitCode.FINE);
            List<String> curls = apis.out()
                    .lines()
                    .filter(line -> line.startsWith("  try "))
                    .map(line -> line.substring(line.indexOf("curl")))
                    .toList();
            assertThat(curls).hasSameSizeAs(BundledContracts.names());
            for (String curl : curls) {
                assertThat(status(curl)).as(curl).isEqualTo("200");
            }
        }
    }

    @Test
    void aDocumentIsServedWithoutItsInvalidExamples() throws Exception {
        Path document = Files.writeString(folder.resolve("notes.yaml"), Documents.NOTES);
        try (RunningMock mock = RunningMock.start(folder, document.toString(), "--log-format", "json")) {
            assertThat(mock.before()).hasSize(1);
            assertThat(mock.before().get(0).path("event").asText()).isEqualTo("warning");
            assertThat(body("curl '" + mock.url() + "/notes'")).isEqualTo("[1,2]");
            assertThat(body("curl '" + mock.url() + "/v1/notes'")).isEqualTo("[1,2]");
            assertThat(body("curl -H 'Prefer: example=wrong' '" + mock.url() + "/notes'"))
                    .contains("unknown-preference", "200: right");
            assertThat(status("curl '" + mock.url() + "/notes/1'")).isEqualTo("501");
        }
    }

    @Test
    void aSignalStopsItPromptlyAndFreesThePort() throws Exception {
        RunningMock mock = RunningMock.start(folder, "--log-format", "json");
        mock.process().destroy();
        assertThat(mock.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(mock.process().exitValue()).isEqualTo(143);
        assertThat(catchThrowable(() -> {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mock.port())) {
                        socket.getInputStream();
                    }
                }))
                .isInstanceOf(ConnectException.class);
        mock.close();
    }

    @Test
    void aPortInUseEndsItWithOneLine() throws Exception {
        Path document = Files.writeString(
                folder.resolve("notes.yaml"), Documents.NOTES.replace("wrong: { value: [1, two] }", ""));
        try (RunningMock mock = RunningMock.start(folder, document.toString(), "--log-format", "json")) {
            Process second = new ProcessBuilder(
                            JAVA,
                            "-jar",
                            JAR.toString(),
                            "mock",
                            document.toString(),
                            "-p",
                            String.valueOf(mock.port()))
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(ExitCode.MISUSE);
            assertThat(printed.lines().toList()).hasSize(1);
            assertThat(printed).startsWith("understudy: cannot listen on 127.0.0.1:" + mock.port());
        }
    }

    private String status(String curl) throws IOException, InterruptedException {
        return shell(curl.replaceFirst("^curl", "curl -s -o /dev/null -w '%{http_code}'"));
    }

    private String body(String curl) throws IOException, InterruptedException {
        return shell(curl.replaceFirst("^curl", "curl -s"));
    }

    /** The line as a person would paste it. */
    private String shell(String line) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return printed;
    }

    /** A mock in a process of its own, on a free port. */
    private static final class RunningMock implements AutoCloseable {
        private final Process process;
        private final BufferedReader lines;
        private final List<JsonNode> before = new ArrayList<>();
        private JsonNode listening;

        private RunningMock(Process process) throws IOException {
            this.process = process;
            this.lines = process.inputReader(StandardCharsets.UTF_8);
            this.listening = nextLine();
            while (!listening.path("event").asText().equals("listening")) {
                before.add(listening);
                listening = nextLine();
            }
        }

        static RunningMock start(Path folder, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "mock", "-p", "0"));
            command.addAll(List.of(arguments));
            return new RunningMock(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        Process process() {
            return process;
        }

        JsonNode listening() {
            return listening;
        }

        /** What was printed before it listened. */
        List<JsonNode> before() {
            return before;
        }

        String url() {
            return listening.path("url").asText();
        }

        int port() {
            return URI.create(url()).getPort();
        }

        JsonNode nextLine() throws IOException {
            String line = lines.readLine();
            assertThat(line).as("the mock ended").isNotNull();
            return JSON.readTree(line);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
