package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {
    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static MockAtHand mock;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("notes.yaml"), Documents.NOTES);
        Files.writeString(folder.resolve("broken.yaml"), "openapi: 3.1.0\ninfo: [1\n");
        mock = MockAtHand.start(Map.of("sailpoint", Map.of("order", "oldest-first")));
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @ParameterizedTest(name = "understudy verify {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "knock -u URL/knock/v1 --seeded --only answer | 0 | kept      listWorkflowRecipientRuns",
                "knock -u URL/knock --seeded --only paging-walk,list-get | 0 | 0 broken",
                "cortex -u URL/cortex/ --seeded --only filter:status -f json | 0 | \"check\" : \"filter:status\"",
                "cortex -u URL/cortex --seeded --only answer -f junit | 0 | <testcase",
                "cortex -u URL/cortex --seeded --only answer --all | 0 | kept      listWorkflowRuns answer",
                "cloudflare -u URL/cloudflare --seeded --mock-clock --allow-writes --only scenario:create-then-watch-until-complete | 0 | 3 kept, 0 broken, 0 not tried",
                "sailpoint -u URL/sailpoint --seeded --only order | 1 | BROKEN    getWorkflowExecutions order (to blame: mock)",
                "sailpoint -u URL/sailpoint --seeded --only order -f junit | 1 | <failure",
                "knock -u URL/knock | 1 | and none is set: UNDERSTUDY_BEARER_AUTH",
                "knock -u URL/extend --seeded | 1 | BROKEN    base-url (to blame: client)",
                "cortex -u URL/cortex --seeded --only answer --set app_id=no-such-app | 1 | BROKEN    listWorkflowRuns answer"
            })
    void whatWasFoundIsToldAndDecidesTheExitCode(String line, int exitCode, String told) {
        CommandRun run = verify(line);

        assertThat(run.out()).as(run.err()).contains(told);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest(name = "understudy verify {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "knock | 2 | Missing required option: '--base-url=URL'",
                "knock -u example.com | 2 | expected a URL such as https://example.com/v1, got \"example.com\"",
                "knock -u http://me:secret@example.com | 2 | no credentials belong into --base-url",
                "knock -u http://127.0.0.1:port | 2 | expected a URL such as https://example.com/v1",
                "knock -u http://127.0.0.1:4010/%zz | 2 | expected a URL such as https://example.com/v1",
                "knock -u URL --mock-clock | 2 | needs --seeded",
                "knock -u URL --set id | 2 | --set: expected NAME=VALUE, got \"id\"",
                "knock -u URL --set after_=x | 2 | --set: the contract has no parameter \"after_\"; did you mean after?",
                "knock -u URL --set none=x | 2 | the contract has no parameter \"none\"; it has X-Knock-Branch, after,",
                "knock -u URL --header X-A | 2 | --header: expected NAME: VALUE, got \"X-A\"",
                "knock -u URL --header Host:a | 2 | a header \"Host\" with this value cannot be sent",
                "knock -u URL --max-wait 30 | 2 | expected a duration such as PT30S, got \"30\"",
                "knock -u URL --max-pages 0 | 2 | expected at least 1",
                "knock -u URL -f sarif | 2 | expected text or json or junit, got \"sarif\"",
                "@broken.yaml -u URL | 3 | [not-yaml]",
                "@none.yaml -u URL | 3 | there is no file or folder"
            })
    void whatCannotBeDoneIsSaid(String line, int exitCode, String told) {
        CommandRun run = verify(line);

        assertThat(run.err()).contains(told);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aProviderThatNobodyReachesIsNoProvider() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        CommandRun run = verify("knock -u http://127.0.0.1:" + closed);

        assertThat(run.err()).contains("nobody answers at http://127.0.0.1:" + closed);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void whereTheServersPathIsLeftOutItIsFound() {
        CommandRun run = verify("knock -u URL/knock --seeded --only unknown-path");

        assertThat(run.err()).contains("the contract's paths begin at " + mock.url() + "/knock/v1");
        assertThat(run.out()).contains("Knock").contains("at " + mock.url() + "/knock/v1");
    }

    @Test
    void aCheckThatThereIsNotIsMisuse() {
        CommandRun run = verify("knock -u URL/knock --seeded --only anser");

        assertThat(run.err()).contains("--only: there is no check or operation \"anser\"; did you mean answer?");
        assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSE);
    }

    private static CommandRun verify(String line) {
        return CommandRun.of(
                ("verify " + line.replace("URL", mock.url()).replaceAll("^@|(?<= )@", folder + "/")).split(" ", -1));
    }
}
