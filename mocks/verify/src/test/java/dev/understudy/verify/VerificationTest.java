package dev.understudy.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.spec.Contract;
import dev.understudy.verify.BoardService.Slip;
import dev.understudy.verify.options.VerifyOptions;
import dev.understudy.verify.request.Credentials;
import dev.understudy.verify.talk.Bounds;
import dev.understudy.verify.talk.Patience;
import dev.understudy.verify.verdict.Blame;
import dev.understudy.verify.verdict.Outcome;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerificationTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final VerifyOptions options = VerifyOptions.usual()
            .withWrites(true)
            .withCredentials(Credentials.of(Map.of("bearerAuth", BoardService.CREDENTIAL)))
            .withPause(pauses::add)
            .withSeed(7);

    @Test
    void aProviderThatKeepsToEverythingIsToldOfNothing() throws InterruptedException {
        VerifyReport report = verify(Slip.NONE, options);

        assertThat(report.broken()).isEmpty();
        assertThat(labels(report, Outcome.NOT_TRIED)).isEmpty();
        assertThat(report.count(Outcome.KEPT)).isGreaterThan(30);
        assertThat(pauses).containsExactly(Duration.ofSeconds(2));
        assertThat(report.waitedMillis()).isEqualTo(2000);
    }

    @ParameterizedTest(name = "{0} breaks {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FAILS | listNotes answer | PROVIDER",
                "HANGS_UP | getNote answer, addNote create, getNote list-get, getNote other-method:PATCH | PROVIDER",
                "FORGETS_A_PROPERTY | listNotes answer-form | PROVIDER",
                "FORGETS_THE_ERROR | listNotes refusal-form, addNote refusal-form, getNote refusal-form | PROVIDER",
                "TAKES_NO_TEAM | listNotes missing-parameter:X-Team | PROVIDER",
                "TAKES_ANY_SIZE | listNotes broken-parameter:size | PROVIDER",
                "REFUSES_SIZES_WITH_422 | listNotes broken-parameter:size | PROVIDER",
                "NEEDS_NO_CREDENTIAL | listNotes auth-missing, addNote auth-missing, getNote auth-missing | PROVIDER",
                "TAKES_ANY_CREDENTIAL | listNotes auth-unknown, addNote auth-unknown, getNote auth-unknown | PROVIDER",
                "TAKES_NO_CREDENTIAL | credentials | CLIENT",
                "FINDS_WHAT_IS_NOT_THERE | getNote unknown-id:id | PROVIDER",
                "SERVES_ANY_PATH | unknown-path | PROVIDER",
                "SERVES_ANY_METHOD | listNotes other-method:PATCH, getNote other-method:PATCH | PROVIDER",
                "TELLS_NO_METHODS | listNotes other-method:PATCH, getNote other-method:PATCH | PROVIDER",
                "HAS_JSON_ONLY | getNote accept:text/plain, getNote not-acceptable | PROVIDER",
                "REPEATS_AN_ITEM | listNotes paging-walk, listNotes paging-back | PROVIDER",
                "SKIPS_AN_ITEM | listNotes paging-walk, listNotes paging-back | PROVIDER",
                "OVERFILLS_PAGES | listNotes paging-walk, listNotes paging-back, listNotes paging-default | PROVIDER",
                "UNDERFILLS_PAGES | listNotes paging-walk, listNotes paging-back, listNotes paging-default | PROVIDER",
                "HAS_OTHER_USUAL_SIZE | listNotes paging-default | PROVIDER",
                "MISCOUNTS | listNotes paging-total | PROVIDER",
                "LEADS_BACK_WRONGLY | listNotes paging-back | PROVIDER",
                "TAKES_ANY_CURSOR | listNotes paging-forged | PROVIDER",
                "LISTS_OLDEST_FIRST | listNotes order | PROVIDER",
                "IGNORES_THE_FILTER | listNotes filter:tag | PROVIDER",
                "FILTERS_TOO_MUCH | listNotes filter:tag | PROVIDER",
                "SHOWS_ANOTHER_TEXT | getNote list-get, addNote create | PROVIDER",
                "TELLS_NO_LIMIT | listNotes rate-limit-headers, getNote rate-limit-headers | PROVIDER",
                "LIMITS_WITHOUT_WAIT | rate-limit-form | PROVIDER",
                "FORGETS_WHAT_WAS_ADDED | addNote create, addNote create-duplicate | PROVIDER",
                "LOSES_THE_TAG | addNote create | PROVIDER",
                "GIVES_AN_ID_TWICE | addNote create-duplicate | PROVIDER",
                "TAKES_ANY_BODY | addNote broken-body | PROVIDER",
                "IS_ELSEWHERE | base-url | CLIENT"
            })
    void aSlipIsCalledByItsName(Slip slip, String broken, Blame blame) throws InterruptedException {
        VerifyReport report = verify(slip, options);

        assertThat(labels(report, Outcome.BROKEN)).isEqualTo(new TreeSet<>(Arrays.asList(broken.split(", ", -1))));
        assertThat(report.broken()).allSatisfy(verdict -> {
            assertThat(verdict.blame()).contains(blame);
            assertThat(verdict.evidence().faults()).isNotEmpty();
        });
    }

    @Test
    void everySlipIsInTheTable() throws NoSuchMethodException {
        String[] rows = VerificationTest.class
                .getDeclaredMethod("aSlipIsCalledByItsName", Slip.class, String.class, Blame.class)
                .getAnnotation(CsvSource.class)
                .value();

        assertThat(Arrays.stream(rows).map(row -> row.split(" ", -1)[0]))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Slip.values())
                        .filter(slip -> slip != Slip.NONE)
                        .map(Slip::name)
                        .toList());
    }

    @Test
    void aStatusThatTheContractNeverHasIsTheContractsFaultIfTheProviderAlwaysGivesIt() throws InterruptedException {
        String silent = Board.CONTRACT.replaceAll(" *\"400\": .*\n", "");

        VerifyReport report =
                Verification.of(Contract.parse("board", silent, ""), options).run(new BoardService(Slip.NONE), "");

        assertThat(labels(report, Outcome.BROKEN))
                .containsExactly(
                        "addNote broken-body",
                        "getNote broken-parameter:id",
                        "listNotes broken-parameter:size",
                        "listNotes broken-parameter:tag",
                        "listNotes missing-parameter:X-Team");
        assertThat(report.broken())
                .allSatisfy(verdict -> assertThat(verdict.blame()).contains(Blame.CONTRACT));
    }

    @Test
    void anExampleThatBreaksItsOwnContractIsTheContractsFaultAndNotSent() throws InterruptedException {
        String contradictory = Board.CONTRACT.replace("example: n1 }", "example: x }");

        VerifyReport report = Verification.of(
                        Contract.parse("board", contradictory, ""), options.withOnly(Set.of("getNote")))
                .run(new BoardService(Slip.NONE), "");

        assertThat(report.broken()).singleElement().satisfies(verdict -> {
            assertThat(verdict.label()).isEqualTo("getNote answer");
            assertThat(verdict.blame()).contains(Blame.CONTRACT);
            assertThat(verdict.evidence().faults().get(0).rule()).startsWith("board:");
            assertThat(verdict.evidence().exchanges()).isEmpty();
        });
    }

    @Test
    void aValueThatTheProviderDoesNotKnowIsTheClientsFault() throws InterruptedException {
        VerifyReport report = verify(
                Slip.NONE, options.withValues(Map.of("id", "no-such-note")).withOnly(Set.of("getNote")));

        assertThat(labels(report, Outcome.BROKEN)).containsExactly("getNote answer");
        assertThat(report.broken().get(0).blame()).contains(Blame.CLIENT);
    }

    @Test
    void whatAMockOfOursBreaksIsTheMocksFault() throws InterruptedException {
        BoardService service = new BoardService(Slip.MISCOUNTS);

        VerifyReport report = Verification.of(Board.contract(), options)
                .run(
                        request -> {
                            MockResponse answer = service.answer(request);
                            return answer.withHeaders(answer.headers().with("Understudy-Operation", "x"));
                        },
                        "");

        assertThat(report.broken())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.blame()).contains(Blame.MOCK));
    }

    @Test
    void aCredentialThatIsMissingIsAskedForByItsVariable() throws InterruptedException {
        VerifyReport report = verify(Slip.NONE, options.withCredentials(Credentials.none()));

        assertThat(report.broken()).singleElement().satisfies(verdict -> {
            assertThat(verdict.check()).isEqualTo("credentials");
            assertThat(verdict.blame()).contains(Blame.CLIENT);
            assertThat(verdict.evidence().faults().get(0).message()).contains("UNDERSTUDY_BEARER_AUTH");
        });
        assertThat(report.reasons()).containsKey("the provider lets nobody in; see credentials");
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void noReportGivesACredentialAway(Slip slip) throws InterruptedException {
        VerifyReport report = verify(slip, options);

        assertThat(report.toString()).doesNotContain(BoardService.CREDENTIAL);
    }

    @Test
    void aHeaderThatHoldsASecretIsNotGivenAwayEither() throws InterruptedException {
        VerifyReport report =
                verify(Slip.MISCOUNTS, options.withHeaders(Headers.of("X-Api-Key", "sesame", "X-Plain", "street")));

        assertThat(report.toString())
                .doesNotContain("sesame")
                .contains("X-Api-Key=$UNDERSTUDY_HEADER_X_API_KEY", "X-Plain=street");
    }

    @Test
    void nothingIsWrittenUnlessThatIsAllowed() throws InterruptedException {
        BoardService service = new BoardService(Slip.NONE);
        Set<String> methods = new TreeSet<>();

        VerifyReport report = Verification.of(Board.contract(), options.withWrites(false))
                .run(
                        request -> {
                            methods.add(request.method());
                            return service.answer(request);
                        },
                        "");

        assertThat(methods).containsExactly("GET");
        assertThat(report.broken()).isEmpty();
        assertThat(labels(report, Outcome.NOT_TRIED))
                .contains("addNote answer", "addNote create", "addNote create-duplicate", "addNote auth-missing");
    }

    @Test
    void moreIsNotAskedThanIsAllowed() throws InterruptedException {
        VerifyReport report = verify(Slip.NONE, options.withBounds(new Bounds(12, 20)));

        assertThat(report.requests()).isEqualTo(12);
        assertThat(report.broken()).isEmpty();
        assertThat(report.reasons()).containsKey("the bound of 12 requests is reached");
    }

    @Test
    void aListThatIsLongerThanItIsWalkedIsNotSaidToBeInOrder() throws InterruptedException {
        VerifyReport report = verify(Slip.NONE, options.withBounds(new Bounds(1000, 2)));

        assertThat(report.broken()).isEmpty();
        assertThat(labels(report, Outcome.NOT_TRIED)).contains("listNotes paging-walk");
    }

    @Test
    void aWaitBeyondPatienceLeavesTheCheckUntried() throws InterruptedException {
        VerifyReport report =
                verify(Slip.NONE, options.withPatience(new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1))));

        assertThat(pauses).isEmpty();
        assertThat(report.broken()).isEmpty();
        assertThat(report.reasons())
                .containsKey("to go on would mean to wait 2 s, longer than 1 s; --max-wait allows more");
    }

    private VerifyReport verify(Slip slip, VerifyOptions how) throws InterruptedException {
        return Verification.of(Board.contract(), how).run(new BoardService(slip), "https://board.test/v1");
    }

    private static Set<String> labels(VerifyReport report, Outcome outcome) {
        Set<String> labels = new TreeSet<>();
        report.of(outcome).stream().map(Verdict::label).forEach(labels::add);
        return labels;
    }
}
