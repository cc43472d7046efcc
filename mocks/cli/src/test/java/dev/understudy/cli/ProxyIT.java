package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code understudy proxy} as it is packaged: what it prints, records, and ends with. */
class ProxyIT {
    @TempDir
    private Path folder;

    private HttpServer service;
    private String document = "";

    @BeforeEach
    void serve() throws IOException {
        document = Files.writeString(
                        folder.resolve("notes.yaml"), Documents.NOTES.replace("wrong: { value: [1, two] }", ""))
                .toString();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            byte[] body = (exchange.getRequestURI().getPath().endsWith("/notes") ? "[1]" : "[]")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "/notes, violations, INT, 0",
        "/notes, violations, TERM, 0",
        "/notes/7, violations, INT, 1",
        "/notes/7, violations, TERM, 1",
        "/notes/7, never, INT, 0",
        "/notes/7, upstream, INT, 1"
    })
    void theExitCodeTellsWhetherTheContractWasBroken(String path, String failOn, String signal, int exitCode)
            throws Exception {
        try (RunningProgram proxy = RunningProgram.start("proxy", document, url(), "--fail-on", failOn)) {
            get(proxy.url() + path);
            Shell.Ended ended = proxy.stop(signal);

            assertThat(ended.exitCode()).isEqualTo(exitCode);
            assertThat(ended.output()).contains("\"event\":\"summary\",\"exchanges\":1", "\"exitCode\":" + exitCode);
        }
    }

    @ParameterizedTest
    @CsvSource({"violations, 0", "upstream, 1"})
    void aServiceThatIsDownIsNoViolation(String failOn, int exitCode) throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (RunningProgram proxy =
                RunningProgram.start("proxy", document, "http://127.0.0.1:" + free, "--fail-on", failOn)) {
            assertThat(get(proxy.url() + "/notes").statusCode()).isEqualTo(502);
            assertThat(proxy.next("passed").path("outcome").asText()).isEqualTo("upstream-unreachable");
            Shell.Ended ended = proxy.stop("TERM");

            assertThat(ended.exitCode()).isEqualTo(exitCode);
            assertThat(ended.output()).contains("\"violating\":0", "\"upstreamFailures\":1");
        }
    }

    @Test
    void aLineTellsOfEachExchangeAndNoneHoldsASecret() throws Exception {
        Path record = folder.resolve("traffic.ndjson");
        try (RunningProgram proxy = RunningProgram.start("proxy", document, url(), "--record", record.toString())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(proxy.url() + "/notes/7?access_token=HUNTER2"))
                    .header("Authorization", "Bearer HUNTER2")
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            JsonNode line = proxy.next("passed");

            assertThat(line.path("path").asText()).isEqualTo("/notes/7");
            assertThat(line.path("operation").asText()).isEqualTo("getNote");
            assertThat(line.at("/violations/0").toString())
                    .isEqualTo("{\"code\":\"wrong-type\",\"pointer\":\"/response/body\"}");
            Shell.Ended ended = proxy.stop("INT");
            assertThat(line + ended.output() + Files.readString(record)).doesNotContain("HUNTER2");
            assertThat(ended.output()).contains("\"rule\":\"" + document + ":");
        }
        CommandRun check = CommandRun.of("check", document, record.toString());
        assertThat(check.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(check.out()).contains("[wrong-type]", "1 finding in 1 judged");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "no other system has a file that is always full")
    void aRecordThatCouldNotBeWrittenIsToldByTheExitCode() throws Exception {
        try (RunningProgram proxy = RunningProgram.start("proxy", document, url(), "--record", "/dev/full")) {
            get(proxy.url() + "/notes");

            assertThat(proxy.stop("TERM").exitCode()).isEqualTo(ExitCode.UNREADABLE);
        }
    }

    @Test
    void aRecordInAFolderThatDoesNotExistIsMisuse() {
        CommandRun run = CommandRun.of(
                "proxy",
                document,
                url(),
                "-p",
                "0",
                "--record",
                folder.resolve("none/a.ndjson").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSE);
        assertThat(run.err()).contains("--record: cannot write to ", "none/a.ndjson: there is no such folder");
    }

    @Test
    void peopleReadWhatWasFoundInTheEnd() throws Exception {
        Process process = Shell.start(List.of("proxy", document, url(), "-p", "0"));
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            String banner = lines.readLine();
            assertThat(banner)
                    .startsWith("Understudy is listening on http://127.0.0.1:")
                    .contains(url(), "notes");
            get(banner.replaceAll(".*listening on (\\S+).*", "$1") + "/notes/7");
            Shell.signal("TERM", process);
            String printed = lines.lines().collect(Collectors.joining("\n"));

            assertThat(printed)
                    .contains("GET /notes/7  200  getNote  wrong-type /response/body  ")
                    .contains("1 exchange: 1 broke the contract, 0 not judged to the end")
                    .contains("  1 × answer of getNote: wrong-type\n      rule: ");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://a.test | UPSTREAM: expected a URL such as https://api.example.test, got \"ftp://a.test\"",
                "http://me:secret@a.test | UPSTREAM: a URL with a password in it would be logged; send Authorization instead",
                "http://a.test/?b | UPSTREAM: the URL of a service has no query and no fragment"
            })
    void anUpstreamThatIsNoneIsMisuse(String upstream, String told) {
        CommandRun run = CommandRun.of("proxy", document, upstream);

        assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSE);
        assertThat(run.err()).startsWith("understudy: " + told);
    }

    @Test
    void aTimeoutThatIsNoneIsMisuse() {
        CommandRun run = CommandRun.of("proxy", document, url(), "--timeout", "30");

        assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSE);
        assertThat(run.err())
                .contains("--timeout: expected a time of a millisecond to a day, such as PT30S, got \"30\"");
    }

    private String url() {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
