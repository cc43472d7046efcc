package dev.understudy.engine.respond;

import static dev.understudy.engine.Tiny.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.http.MockResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking for a certain answer, and what comes of it. */
class PreferTest {
    private final MockEngine engine = Tiny.engine("""
            paths:
              /runs:
                get:
                  operationId: listRuns
                  responses:
                    '200':
                      description: Runs
                      content:
                        application/json: {examples: {some: {value: [1]}, none: {value: []}}}
                        text/csv: {examples: {some: {value: 'id,1'}, only: {value: id}}}
                    '204': {description: Nothing}
                    4XX: {description: Bad, content: {application/json: {examples: {bad: {value: bad}}}}}
                    '409': {description: Conflict, content: {application/json: {schema: {}}}}
                    default: {description: Broken, content: {application/json: {examples: {broken: {value: broken}}}}}
            """);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        nothing                     :: ``                        :: 200 [1]                      :: ``
        a status                    :: code=200                  :: 200 [1]                      :: code=200
        an example                  :: example=none              :: 200 []                       :: example=none
        both                        :: code=200, example=none    :: 200 []                       :: code=200, example=none
        a status without body       :: code=204                  :: 204                          :: code=204
        a status of a range         :: code=404                  :: 404 "bad"                    :: code=404
        a status of the default     :: code=503                  :: 503 "broken"                 :: code=503
        the default with its example :: code=503, example=broken :: 503 "broken"                 :: code=503, example=broken
        an example of a range       :: example=bad               :: 400 "bad"                    :: example=bad
        an example of the default   :: example=broken            :: 500 "broken"                 :: example=broken
        an example of another type  :: example=only              :: 200 id                       :: example=only
        an unknown example          :: example=nope              :: 404 unknown-preference       :: ``
        an example of another status :: code=404, example=some   :: 404 unknown-preference       :: ``
        an example without body     :: code=204, example=some    :: 404 unknown-preference       :: ``
        a status without example    :: code=409                  :: 501 no-example               :: ``
        a status that is none       :: code=lots                 :: 400 unreadable-preference    :: ``
        a delay that is none        :: delay=long                :: 400 unreadable-preference    :: ``
        a delay                     :: delay=PT0.5S              :: 200 [1] after PT0.5S         :: delay=PT0.5S
        all at once                 :: code=404, example=bad, delay=PT2M :: 404 "bad" after PT2M :: code=404, example=bad, delay=PT2M
        no delay for what is not    :: example=nope, delay=PT1S  :: 404 unknown-preference      :: ``
        what is not for us          :: respond-async             :: 200 [1]                      :: ``
        an empty body by status     :: code=304                  :: 304                          :: code=304
        """)
    void answersAsPreferred(String name, String prefer, String answer, String applied) {
        MockResponse got = engine.answer(get("/runs", "Prefer", prefer));

        assertThat(told(got)).isEqualTo(answer);
        assertThat(got.headers().first("Preference-Applied").orElse("")).isEqualTo(applied);
    }

    @Test
    void namesTheExamplesThatExist() {
        assertThat(engine.answer(get("/runs", "Prefer", "example=nope")).text())
                .contains("The operation listRuns documents no answer for Prefer: example=nope. It documents "
                        + "200: some, none, only; 204: no examples; 4XX: bad; 409: no examples; default: broken");
    }

    @Test
    void takesTheExampleInTheTypeThatIsAccepted() {
        assertThat(engine.answer(get("/runs", "Prefer", "example=some", "Accept", "text/csv"))
                        .text())
                .isEqualTo("id,1");
    }

    @Test
    void refusesAStatusThatIsNotDocumented() {
        MockEngine strict =
                Tiny.engine("paths: {/a: {get: {operationId: a, responses: {'200': {description: Fine}}}}}");

        assertThat(told(strict.answer(get("/a", "Prefer", "code=500")))).isEqualTo("404 unknown-preference");
    }

    private static String told(MockResponse answer) {
        String body = answer.headers().first("Understudy-Refusal").orElse(answer.text());
        String delay = answer.delay().equals(Duration.ZERO) ? "" : " after " + answer.delay();
        return (answer.status() + " " + body).strip() + delay;
    }
}
