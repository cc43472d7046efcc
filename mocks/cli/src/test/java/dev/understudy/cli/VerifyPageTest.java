package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every verification that the documentation shows prints what stands below it; lines of rules may have moved. */
class VerifyPageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final String WRITTEN_URL = "http://127.0.0.1:4010";
    private static final Pattern EXAMPLE =
            Pattern.compile("```console\n\\$ \\./understudy (verify [^\n]*)\n(.*?)```", Pattern.DOTALL);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static MockAtHand mock;

    @BeforeAll
    static void start() throws IOException {
        mock = MockAtHand.start(Map.of("sailpoint", Map.of("order", "oldest-first")));
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExamplePrintsWhatIsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : List.of("docs/verify.md", "README.md")) {
            Matcher example = EXAMPLE.matcher(Files.readString(ROOT.resolve(page)));
            while (example.find()) {
                String command = example.group(1);
                String written = example.group(2);
                tests.add(dynamicTest(
                        page + ": " + command, () -> assertThat(told(command)).isEqualTo(lasting(written))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(4);
        return tests.stream();
    }

    private static String told(String command) {
        CommandRun run = CommandRun.of(command.replace(WRITTEN_URL, mock.url()).split(" ", -1));
        boolean isBroken = run.out().contains("BROKEN");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(isBroken ? ExitCode.FINDINGS : ExitCode.FINE);
        return lasting((run.err() + run.out()).replace(mock.url(), WRITTEN_URL));
    }

    /**
     * What does not change from run to run: not the lines of rules, nor the credential of the world that was
     * made; and how many requests it takes is for the checks to say, not for their documentation.
     */
    private static String lasting(String text) {
        return text.replaceAll("(  rule: [^:]+):[0-9]+:[0-9]+", "$1")
                .replaceAll("understudy-verify-[a-z0-9-]+", "understudy-verify-…")
                .replaceAll("; [0-9]+ requests", "; … requests");
    }
}
