package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every check that the documentation shows prints what stands below it; lines of rules may have moved. */
class CheckPageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern EXAMPLE =
            Pattern.compile("```console\n\\$ \\./understudy (check [^\n]*)\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> everyExamplePrintsWhatIsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : List.of("docs/check.md", "README.md")) {
            Matcher example = EXAMPLE.matcher(Files.readString(ROOT.resolve(page)));
            while (example.find()) {
                String command = example.group(1);
                String written = example.group(2);
                tests.add(dynamicTest(
                        page + ": " + command, () -> assertThat(told(command)).isEqualTo(withoutRules(written))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(4);
        return tests.stream();
    }

    private static String told(String command) {
        String examples = ROOT + "/docs/check/";
        CommandRun run = CommandRun.of(command.replace("docs/check/", examples).split(" ", -1));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        return withoutRules(run.out().replace(examples, "docs/check/"));
    }

    private static String withoutRules(String text) {
        return text.replaceAll("(  rule: [^:]+):[0-9]+:[0-9]+", "$1");
    }
}
