package dev.understudy.verify.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.engine.Mount;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.verify.provider.Provider;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioRunnerTest {
    private final List<MockRequest> sent = new ArrayList<>();
    private final List<Duration> moved = new ArrayList<>();
    private MockResponse answer = Notes.answer(200, "3", "{\"at\":\"2030-01-01T00:00:00Z\",\"n\":[1,2]}");

    @Test
    void stepsAreSentInOrderWithWhatTheyKept() throws Exception {
        List<String> problems = run("""
                summary: A story
                steps:
                  - call: getNote
                    times: 2
                    expect: { status: 200, headers: { X-Left: '3', X-None: null }, body: { /n/0: 1 }, size: { /n: 2 } }
                    keep: { time: /at }
                  - advance: PT5S
                  - call: getNote
                    as: null
                    with: { path: { id: '${time}' }, query: { tags: [x, y], by: { who: me } }, headers: { X-A: b } }
                    expect: { status: 200, absent: [/none], contains: { /at: '2030' } }
                """);

        assertThat(problems).isEmpty();
        assertThat(moved).containsExactly(Duration.ofSeconds(5));
        assertThat(sent)
                .extracting(MockRequest::target)
                .containsExactly(
                        "/notes/notes/a%20b",
                        "/notes/notes/a%20b", "/notes/notes/2030-01-01T00%3A00%3A00Z?tags=x&tags=y&by%5Bwho%5D=me");
        assertThat(sent.get(0).headers().first("Authorization")).contains("Bearer me");
        assertThat(sent.get(2).headers().first("Authorization")).isEmpty();
        assertThat(sent.get(2).headers().first("X-A")).contains("b");
    }

    @Test
    void everyDifferenceOfTheFirstStepThatGoesWrongIsTold() throws Exception {
        List<String> problems = run("""
                steps:
                  - call: getNote
                    expect:
                      status: 201
                      headers: { X-Left: '4' }
                      body: { /n/0: 2 }
                      absent: [/at]
                      contains: { /at: noon }
                      size: { /n: 3 }
                  - call: getNote
                    expect: { status: 500 }
                """);

        assertThat(problems).hasSize(8).allMatch(problem -> problem.startsWith("step 1, getNote: "));
        assertThat(sent).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksTheContractIsTold() throws Exception {
        answer = Notes.answer(200, "3", "{}");

        assertThat(run("steps: [{ call: getNote, expect: { status: 200 } }]"))
                .anyMatch(problem -> problem.contains("breaks the contract"));
    }

    @Test
    void stepsForTheAdministrationAndThoseBesideThemActInAWorldOfTheScenario() throws Exception {
        List<String> problems = run("""
                steps:
                  - admin: getNote
                    expect: { status: 200 }
                  - call: getNote
                    with: { path: { id: '${world}' } }
                    expect: { status: 200 }
                  - call: getNote
                    with: { headers: { Understudy-World: null } }
                    expect: { status: 200 }
                """);

        assertThat(problems).isEmpty();
        String world = sent.get(1).headers().first("Understudy-World").orElseThrow();
        assertThat(sent)
                .extracting(MockRequest::target)
                .containsExactly("/notes/a%20b", "/notes/notes/" + world, "/notes/notes/a%20b");
        assertThat(sent.get(2).headers().contains("Understudy-World")).isFalse();
        assertThat(sent.get(0).headers().contains("Authorization")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"reset, closed", "closed, reset"})
    void anAnswerMayBeLostAsExpected(String loss, String other) throws Exception {
        IOException failure = loss.equals("reset")
                ? new IOException("no header", new SocketException("Connection reset"))
                : new IOException("no header", new EOFException());

        assertThat(lost(failure, loss)).isEmpty();
        assertThat(lost(failure, other))
                .first()
                .asString()
                .startsWith("step 1, getNote: expected a connection that is " + other + ", got " + loss);
        assertThat(run("steps: [{ call: getNote, expect: { broken: " + loss + " } }]"))
                .isNotEmpty();
    }

    @Test
    void aProviderThatIsNotThereHasLostNothing() {
        List<IOException> failures = List.of(
                new ConnectException("Connection refused"),
                new HttpTimeoutException("request timed out"),
                new SocketTimeoutException("Read timed out"),
                new IOException("something else"));

        assertThat(failures)
                .allSatisfy(failure ->
                        assertThatThrownBy(() -> lost(failure, "reset")).isSameAs(failure));
    }

    private List<String> lost(IOException failure, String expected) throws Exception {
        Provider broken = request -> {
            throw failure;
        };
        String steps = "steps: [{ call: getNote, expect: { broken: " + expected + " } }]";
        return runner(broken).run(Scenario.parse("story.yaml", steps), "me");
    }

    private List<String> run(String scenario) throws Exception {
        Provider provider = request -> {
            sent.add(request);
            return answer;
        };
        return runner(provider).run(Scenario.parse("story.yaml", scenario), "me");
    }

    private ScenarioRunner runner(Provider provider) {
        return new ScenarioRunner(Notes.MOUNT, Notes.JUDGE::judge, provider, moved::add)
                .withAdministration(Mount.atRoot(Notes.MOUNT.contract()), Notes.JUDGE::judge);
    }
}
