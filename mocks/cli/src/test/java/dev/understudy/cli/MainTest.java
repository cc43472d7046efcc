package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.spec.BundledContracts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class MainTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeDocuments() throws Exception {
        Files.writeString(folder.resolve("notes.yaml"), Documents.NOTES);
        Files.writeString(folder.resolve("broken.yaml"), "openapi: 3.1.0\ninfo: [1\n");
        Files.writeString(folder.resolve("hello.txt"), "hello");
        Files.writeString(folder.resolve("empty.yaml"), "");
        Files.writeString(
                folder.resolve("old.yaml"), "swagger: \"2.0\"\ninfo: { title: a, version: \"1\" }\npaths: {}\n");
        Files.createDirectories(folder.resolve("nothing"));
        Files.createDirectories(folder.resolve("behaved"));
        Files.writeString(folder.resolve("behaved/openapi.yaml"), Documents.NOTES);
        Files.writeString(folder.resolve("behaved/behaviour.yaml"), "nonsense: 1\n");
    }

    @Test
    void withoutArgumentsItShowsWhatThereIs() {
        CommandRun run = CommandRun.of();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("Usage: understudy", "mock", "apis", "help", "Examples:");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--version", "-V", "mock --version"})
    void theVersionIsTold(String line) {
        CommandRun run = CommandRun.of(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).matches("understudy \\S+\\R");
    }

    @Test
    void everyOptionIsDocumentedAndEveryCommandHasExamples() {
        CommandLine all = Main.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
        assertThat(all.getSubcommands()).containsOnlyKeys("mock", "check", "verify", "apis", "help");
        all.getSubcommands().forEach((name, command) -> {
            CommandRun help = CommandRun.of(name, "--help");
            assertThat(help.exitCode()).isEqualTo(ExitCode.FINE);
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(option.description())
                        .as(name + " " + option.longestName())
                        .isNotEmpty();
                assertThat(help.out()).contains(option.names());
            }
            if (!name.equals("help")) {
                assertThat(help.out()).contains("Examples:", "  understudy " + name);
            }
        });
    }

    @ParameterizedTest(name = "understudy {0}")
    @ValueSource(strings = {"--help", "mock --help", "check --help", "apis --help", "help mock"})
    void helpFitsAnEightyColumnTerminal(String line) {
        CommandRun help = CommandRun.of(line.split(" "));
        assertThat(help.out().lines()).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(80));
        assertThat(help.out()).doesNotContain("\u001b[");
    }

    @Test
    void helpOfACommandIsTheSameEitherWay() {
        assertThat(CommandRun.of("help", "mock")).isEqualTo(CommandRun.of("mock", "--help"));
    }

    @ParameterizedTest(name = "understudy {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "moc | there is no command \"moc\" | Did you mean mock?",
                "help moc | there is no command \"moc\" | Try 'understudy --help'.",
                "mock --prot 1 | Unknown option: '--prot' | Did you mean --port?",
                "mock --seeds=1 | Unknown option: '--seeds=1' | Did you mean --seed?",
                "mock --frobnicate | Unknown option: '--frobnicate' | Try 'understudy mock --help'.",
                "mock -p lots | '--port': expected a whole number, got \"lots\" | Try 'understudy mock --help'.",
                "mock -p 65536 | --port: expected a port from 0 to 65535, got 65536 | Try 'understudy mock --help'.",
                "mock -p -1 | --port: expected a port from 0 to 65535, got -1 | Try 'understudy mock --help'.",
                "mock --clock yesterday | --clock: expected an instant such as 2030-01-01T00:00:00Z, got \"yesterday\" | Try",
                "mock --cors maybe | '--cors': expected on or off, got \"maybe\" | Try",
                "mock --rate-limits 1 | '--rate-limits': expected on or off, got \"1\" | Try",
                "mock --log-format xml | '--log-format': expected text or json, got \"xml\" | Try",
                "mock --mode dreams | '--mode': expected stateful or examples, got \"dreams\" | Try",
                "mock --seed x | '--seed': expected a whole number, got \"x\" | Try",
                "mock --switch order | --switch: expected NAME.SWITCH=VALUE, got \"order\" | expected",
                "mock --switch knok.order=x | nothing that is served is called \"knok\" | did you mean knock?",
                "mock --switch sailpoint.ordr=x | sailpoint has no switch \"ordr\" | did you mean order?",
                "mock --switch sailpoint.order=any | \"order\" has no value \"any\" | newest-first, oldest-first",
                "mock --api knok | there is no bundled API \"knok\" | did you mean knock?",
                "mock --api nothing-like-it | there is no bundled API \"nothing-like-it\" | there are cloudflare, cortex",
                "mock --api knock notes.yaml | --api names bundled APIs, and cannot be combined with documents | Try",
                "apis extra | extra | Try 'understudy apis --help'."
            })
    void misuseIsToldInAFewLines(String line, String message, String hint) {
        CommandRun run = CommandRun.of(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSE);
        assertThat(run.err()).startsWith("understudy: ").contains(message, hint);
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest(name = "understudy mock {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "missing.yaml | there is no file or folder",
                "nothing | holds no openapi.yaml, openapi.yml, openapi.json",
                "broken.yaml | broken.yaml:3:1: neither YAML nor JSON: ",
                "hello.txt | hello.txt:1:1: an OpenAPI document is a mapping",
                "empty.yaml | empty.yaml:1:1: ",
                "old.yaml | old.yaml:1:1: expected an OpenAPI 3.0 or 3.1 document, found Swagger 2.0",
                "behaved | behaviour.yaml:1:1: there is no key \"nonsense\" here"
            })
    void anUnreadableDocumentIsToldWithItsPlace(String document, String message) {
        CommandRun run = CommandRun.of(
                "mock", "--check", "-p", "0", folder.resolve(document).toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theNameOfABundledApiAmongDocumentsIsKnownForWhatItIs() {
        CommandRun run = CommandRun.of("mock", "--check", "-p", "0", "knock");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("there is no file or folder knock; did you mean --api knock?");
    }

    @Test
    void everyUnreadableDocumentIsToldAtOnce() {
        CommandRun run = CommandRun.of(
                "mock",
                "--check",
                folder.resolve("broken.yaml").toString(),
                folder.resolve("old.yaml").toString());
        assertThat(run.err()).contains("broken.yaml:3:1", "old.yaml:1:1");
    }

    @Test
    void aDocumentOnTheWebIsNotFetched() {
        CommandRun run = CommandRun.of("mock", "https://example.com/openapi.yaml");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("download https://example.com/openapi.yaml first");
    }

    @Test
    void twoDocumentsOfOneNameAreRefused() {
        String document = folder.resolve("notes.yaml").toString();
        CommandRun run = CommandRun.of("mock", "--check", document, document);
        assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSE);
        assertThat(run.err()).contains("two documents are called \"notes\"");
    }

    @Test
    void aPortInUseIsMisuse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of(
                    "mock",
                    "-p",
                    String.valueOf(taken.getLocalPort()),
                    folder.resolve("notes.yaml").toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSE);
            assertThat(run.err().lines().filter(text -> text.contains("cannot listen")))
                    .containsExactly("understudy: cannot listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": the port is in use, or the address is not one of this machine"
                            + " (try --port 0 for any free port)");
            assertThat(run.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void examplesThatBreakTheirSchemaAreToldAndNotServed() {
        String document = folder.resolve("notes.yaml").toString();
        CommandRun text = CommandRun.of("mock", "--check", "-p", "0", document);
        assertThat(text.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(text.err().lines().toList()).hasSize(2);
        assertThat(text.err())
                .contains("notes.yaml:15:37: ", "expected an integer, got \"two\"")
                .endsWith("understudy: examples that break their schema are not served\n");

        CommandRun json = CommandRun.of("mock", "--check", "-p", "0", "--log-format", "json", document);
        assertThat(json.err()).isEmpty();
        assertThat(json.out().lines().toList()).hasSize(2);
        assertThat(json.out()).startsWith("{\"event\":\"warning\",\"code\":\"invalid-example\",\"file\":\"");
    }

    @Test
    void checkStartsEverythingAndStops() {
        CommandRun run = CommandRun.of("mock", "--check", "-p", "0", "--seed", "7", "--clock", "2030-01-01T00:00:00Z");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).startsWith("Understudy is listening on http://127.0.0.1:");
        assertThat(run.err()).isEmpty();
        List<String> curls =
                run.out().lines().filter(text -> text.startsWith("curl ")).toList();
        assertThat(curls).hasSameSizeAs(BundledContracts.names());
        assertThat(run.out()).containsPattern("Administration: http://127\\.0\\.0\\.1:\\d+/__understudy\n");
    }

    @Test
    void theAdministrationsTokenIsNotPrinted() {
        CommandRun run = CommandRun.of("mock", "--check", "-p", "0", "--admin-token", "sesame");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out() + run.err()).doesNotContain("sesame");
        assertThat(CommandRun.of("mock", "--help").out()).contains("UNDERSTUDY_ADMIN_TOKEN", "Understudy-World");
    }

    @Test
    void aDocumentIsReadFromStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(Documents.NOTES.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandRun run = CommandRun.of("mock", "--check", "-p", "0", "-");
            assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
            assertThat(run.out()).contains("standard-input  http://127.0.0.1:");
        } finally {
            System.setIn(before);
        }
    }
}
