package dev.understudy.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadsTest {
    private final PieceJudge added = Shelf.CONFORMANCE.responses("addBook", OptionalInt.empty());

    @Test
    void aFindingTellsWhereItIsWhereTheRuleIsAndWhatWasMeant() {
        List<Finding> findings = judged("{\n  \"title\": \"Tides\",\n  \"kind\":  \"Novel\"\n}");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("not-in-enum");
            assertThat(finding.place()).hasToString("book.json:3:12");
            assertThat(finding.pointer()).isEqualTo("/kind");
            assertThat(finding.sentence())
                    .isEqualTo("body property \"kind\": expected one of \"novel\", \"atlas\", got \"Novel\"");
            assertThat(finding.hint()).isEqualTo("did you mean \"novel\"?");
            assertThat(finding.rule()).get().satisfies(rule -> {
                assertThat(rule.pointer()).isEqualTo("/components/schemas/Book/properties/kind/enum");
                assertThat(rule.place().file()).isEqualTo("shelf");
                assertThat(rule.place().line()).isEqualTo(50);
            });
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "what is missing stands in its object | {\"kind\":\"novel\"} | required 1:1",
                "a surrogate pair counts as editors count | {\"title\":\"\ud83d\ude00\",\"kind\":1} | not-in-enum 1:22",
                "an element is found by its index | {\"title\":\"a\",\"kind\":\"novel\",\"tags\":[\"a\", 2]} | wrong-type 1:42",
                "text cut short | {\"title\":\"a\", | malformed 1:14",
                "nothing at all | `` | malformed 1:1",
                "two values | {} {} | malformed 1:4",
                "a key twice | {\"a\":1,\"a\":2} | malformed 1:11",
                "a number beyond numbers | {\"year\":1e99999999999} | malformed 1:1"
            })
    void placesAreExact(String name, String text, String expected) {
        assertThat(judged(text).stream()
                        .map(finding -> finding.code() + " " + finding.place().line() + ":"
                                + finding.place().column()))
                .contains(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a number in quotes, '\"year\":\"1999\"', write it without quotes",
        "text without quotes, '\"isbn\":1234567890', write it in quotes",
        "a slip of the finger in a name, '\"pirce\":1', 'did you mean \"price\"?'",
        "what only requests have, '\"code\":\"x\"', answers leave it out; only requests have it"
    })
    void hintsSayWhatWasMeant(String name, String member, String hint) {
        assertThat(judged("{\"title\":\"a\",\"kind\":\"novel\"," + member + "}"))
                .extracting(Finding::hint)
                .containsExactly(hint);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \ufeff", "UTF-16LE, \ufeff", "UTF-16BE, \ufeff"})
    void textsWithAByteOrderMarkAreRead(String charset, String mark) {
        byte[] bytes = (mark + "{\"title\":\"\u00e9\",\"kind\":\"x\"}").getBytes(Charset.forName(charset));

        assertThat(added.judge(Piece.whole("book.json", bytes)).findings())
                .extracting(Finding::code, finding -> finding.place().column())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("not-in-enum", 21));
    }

    @Test
    void wronglyEncodedTextIsAFindingAtItsByte() {
        byte[] latin = "{\"title\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(added.judge(Piece.whole("book.json", latin)).findings())
                .extracting(finding -> finding.place() + " " + finding.got())
                .containsExactly("book.json:1:11 byte 0xE9");
    }

    @Test
    void requestsAndSchemasAreJudgedAsWell() {
        byte[] book = Shelf.BOOK.getBytes(StandardCharsets.UTF_8);

        assertThat(Shelf.CONFORMANCE
                        .requests("addBook")
                        .judge(Piece.whole("a", book))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("read-only");
        assertThat(Shelf.CONFORMANCE
                        .values("Book")
                        .judge(Piece.whole("a", book))
                        .findings())
                .isEmpty();
        assertThat(Shelf.CONFORMANCE
                        .values("#/components/schemas/Book/properties/title")
                        .judge(Piece.whole("a", book))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("wrong-type");
    }

    @Test
    void anExchangeAtHandIsJudged() {
        MockRequest request = MockRequest.of("GET", "/v1/books?limit=0");
        MockResponse answer =
                new MockResponse(404, dev.understudy.engine.http.Headers.of("Content-Type", "text/plain"), new byte[1]);

        assertThat(Shelf.CONFORMANCE.exchange("probe", request, Optional.of(answer)))
                .extracting(Finding::pointer)
                .containsExactly("/request/query/room", "/request/query/limit", "/response/body");
    }

    @Test
    void whatTheContractDoesNotHaveIsSaidWithWhatItHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shelf.CONFORMANCE.requests("adBook"))
                .withMessage("the contract has no operation \"adBook\"; did you mean addBook?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shelf.CONFORMANCE.responses("addBook", OptionalInt.of(500)))
                .withMessage("\"addBook\" documents no status 500; it has 201");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shelf.CONFORMANCE.requests("listBooks"))
                .withMessage("\"listBooks\" takes no body");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shelf.CONFORMANCE.values("Bok"))
                .withMessage("the contract has no schema at \"Bok\"");
    }

    private List<Finding> judged(String text) {
        return added.judge(Piece.whole("book.json", text.getBytes(StandardCharsets.UTF_8)))
                .findings();
    }
}
