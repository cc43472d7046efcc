package dev.understudy.engine.respond;

import static dev.understudy.engine.Tiny.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documented answer is given, and what it carries. */
class AnswerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        the lowest success           :: {'400': {}, '202': {}, '201': {}}             :: 201
        a range of successes         :: {'400': {}, 2XX: {}}                          :: 200
        the exact before the range   :: {2XX: {}, '200': {content: {a/b: {example: x}}}} :: 200 x
        a redirect for want of one   :: {'404': {}, '302': {}}                        :: 302
        the default for want of one  :: {'404': {}, default: {content: {text/plain: {example: fine}}}} :: 200 fine
        the first for want of all    :: {'404': {}, '403': {}}                        :: 404
        """)
    void isTheDocumentedSuccess(String name, String responses, String answer) {
        MockResponse got = engine(responses).answer(get("/a"));

        assertThat((got.status() + " " + got.text()).strip()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        JSON                     :: application/json               :: {a: 1.50}  :: {"a":1.50}  :: application/json
        a text as JSON           :: application/json               :: text       :: "text"      :: application/json
        a plain text             :: text/plain                     :: text       :: text        :: text/plain
        a text of another set    :: text/plain; charset=iso-8859-1 :: é          :: é           :: text/plain; charset=iso-8859-1
        JSON of a vendor         :: application/vnd.x+json         :: {a: 1}     :: {"a":1}     :: application/vnd.x+json
        anything                 :: '*/*'                          :: {a: 1}     :: {"a":1}     :: application/json
        any application          :: application/*                  :: {a: 1}     :: {"a":1}     :: application/json
        any text                 :: text/*                         :: text       :: text        :: text/plain
        a number as text         :: text/plain                     :: 7          :: 7           :: text/plain
        """)
    void writesTheExample(String name, String mediaType, String example, String body, String contentType) {
        MockResponse got = engine("{'200': {content: {" + mediaType + ": {example: " + example + "}}}}")
                .answer(get("/a"));

        assertThat(got.headers().first("Content-Type")).contains(contentType);
        String charset = contentType.contains("iso-8859-1") ? "iso-8859-1" : "utf-8";
        assertThat(new String(got.body(), java.nio.charset.Charset.forName(charset)))
                .isEqualTo(body);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        anything           :: */*                        :: 200 application/json
        nothing said       :: ``                         :: 200 application/json
        the second type    :: text/csv                   :: 200 text/csv
        the better one     :: application/json;q=0.1, text/csv :: 200 text/csv
        neither            :: image/png                  :: 406 application/problem+json
        refused by quality :: application/json;q=0, text/csv;q=0 :: 406 application/problem+json
        """)
    void isInATypeThatIsAccepted(String name, String accept, String answer) {
        MockResponse got = engine("""
                {'200': {content: {application/json: {example: {a: 1}}, text/csv: {example: a}}}}""").answer(get("/a", "Accept", accept));

        assertThat(got.status() + " " + got.headers().first("Content-Type").orElseThrow())
                .isEqualTo(answer);
    }

    @Test
    void ofAnErrorThatWasAskedForIsGivenWhateverIsAccepted() {
        MockResponse got = engine("{'200': {}, '500': {content: {application/json: {example: {a: 1}}}}}")
                .answer(get("/a", "Accept", "text/csv", "Prefer", "code=500"));

        assertThat(got.status()).isEqualTo(500);
        assertThat(got.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void carriesTheHeadersThatTheContractRequiresAndTheExampleBrings() {
        MockEngine engine = engine("""
                {'200': {headers: {
                           X-Required: {required: true, schema: {type: array, items: {type: string}}, example: [a, b]},
                           X-Object: {required: true, explode: true, schema: {type: object, properties: {n: {type: integer}}}, example: {n: 1}},
                           X-Optional: {schema: {type: integer}, example: 1},
                           X-Given: {schema: {type: integer}, example: 1}},
                         content: {text/plain: {examples: {first: {value: a, x-headers: {X-Given: '7'}}}}}},
                 '500': {headers: {Retry-After: {schema: {type: integer}, example: 3}}}}""");

        Headers headers = engine.answer(get("/a")).headers();
        assertThat(headers)
                .isEqualTo(Headers.of(
                        "X-Required",
                        "a,b",
                        "X-Object",
                        "n=1",
                        "X-Given",
                        "7",
                        "Content-Type",
                        "text/plain",
                        "Understudy-Example",
                        "first",
                        "Understudy-Operation",
                        "a",
                        "Understudy-World",
                        "nobody"));
        assertThat(engine.answer(get("/a", "Prefer", "code=500")).headers().first("Retry-After"))
                .contains("3");
    }

    @Test
    void hasNoBodyWhereTheStatusForbidsOne() {
        MockEngine engine = engine("{2XX: {content: {application/json: {example: {a: 1}}}}}");

        MockResponse got = engine.answer(get("/a", "Prefer", "code=204"));

        assertThat(got.status()).isEqualTo(204);
        assertThat(got.body()).isEmpty();
        assertThat(got.headers().contains("Content-Type")).isFalse();
    }

    @Test
    void isTheFirstExampleOfTheSchemaForWantOfAnother() {
        assertThat(engine("{'200': {content: {a/b: {schema: {type: string, examples: [x, y]}}}}}")
                        .answer(get("/a"))
                        .body())
                .isEqualTo("x".getBytes(StandardCharsets.UTF_8));
    }

    private static MockEngine engine(String responses) {
        return Tiny.engine("paths:\n  /a:\n    get:\n      operationId: a\n      responses:\n" + responses.indent(8));
    }
}
