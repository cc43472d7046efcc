package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every curl line of the documentation does what stands below it. */
class ReadmeTest {
    private static final String WRITTEN_URL = "http://127.0.0.1:4010";
    private static final Path README = Repository.root().resolve("README.md");
    /** Its commands need proxies beside the mock: the tests of the packaged program run them. */
    private static final Path PROXY = Repository.root().resolve("docs/proxy.md");

    @RegisterExtension
    static final RunningMock MOCK = RunningMock.inRealTime();

    @TestFactory
    Stream<DynamicTest> everyCommandAnswersAsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Path> pages = new ArrayList<>(List.of(README));
        pages.addAll(Repository.files(Repository.root().resolve("docs"), ".md"));
        assertThat(pages.remove(PROXY)).isTrue();
        for (Path page : pages) {
            for (CurlExample example : CurlExample.allIn(Files.readString(page))) {
                tests.add(dynamicTest(
                        Repository.root().relativize(page) + ": " + example.command(),
                        () -> assertThat(example.differences(run(example.command())))
                                .isEmpty()));
            }
        }
        assertThat(tests).hasSizeGreaterThan(4);
        return tests.stream();
    }

    @Test
    void theReadmeShowsEveryApi() throws IOException {
        String commands = String.join(
                "\n",
                CurlExample.allIn(Files.readString(README)).stream()
                        .map(CurlExample::command)
                        .toList());

        assertThat(BundledApi.all()).allSatisfy(api -> assertThat(commands).contains(WRITTEN_URL + "/" + api + "/"));
    }

    private static String run(String command) throws IOException, InterruptedException {
        String here = command.replace(WRITTEN_URL, MOCK.url()).replaceFirst("^curl ", "curl -sS ");
        Process process =
                new ProcessBuilder("sh", "-c", here).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s%n%s", here, output).isZero();
        return output;
    }
}
