package dev.understudy.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        a status               :: code=429                          :: 429  :: none  :: none
        an example             :: example=rate-limited              :: none :: rate-limited :: none
        a delay                :: delay=PT0.5S                      :: none :: none  :: PT0.5S
        all together           :: code=429, example=a, delay=PT1S   :: 429  :: a     :: PT1S
        semicolons             :: code=429; example=a               :: 429  :: a     :: none
        quotes                 :: code="429", example="a b"         :: 429  :: a b   :: none
        a comma in quotes      :: example="a, b;c", code=201        :: 201  :: a, b;c :: none
        a quote in quotes      :: example="a \\" b"                 :: none :: a " b :: none
        names in capitals      :: CODE=429                          :: 429  :: none  :: none
        blanks                 :: ` code = 429 `                    :: 429  :: none  :: none
        the first counts       :: code=429, code=500                :: 429  :: none  :: none
        preferences of others  :: respond-async, wait=10, code=202  :: 202  :: none  :: none
        no delay               :: delay=PT0S                        :: none :: none  :: PT0S
        nothing                :: ``                                :: none :: none  :: none
        """)
    void readsWhatIsPreferred(String name, String prefer, String code, String example, String delay) {
        Preferences preferences = Preferences.of(Headers.of("Prefer", prefer));

        assertThat(preferences.code().map(Object::toString).orElse("none")).isEqualTo(code);
        assertThat(preferences.example().orElse("none")).isEqualTo(example);
        assertThat(preferences.delay().map(Object::toString).orElse("none")).isEqualTo(delay);
        assertThat(preferences.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "code, code: expected a status from 200 to 599",
        "code=, code: expected a status from 200 to 599",
        "code=600, code: expected a status from 200 to 599",
        "code=100, code: expected a status from 200 to 599",
        "code=20x, code: expected a status from 200 to 599",
        "delay=5, delay: expected an ISO 8601 duration",
        "delay=-PT5S, delay: expected an ISO 8601 duration",
        "delay=PT11M, delay: expected an ISO 8601 duration",
        "delay=PT99999999999999999999S, delay: expected an ISO 8601 duration"
    })
    void tellsWhatCannotBeRead(String prefer, String told) {
        assertThat(Preferences.of(Headers.of("Prefer", prefer)).unreadable())
                .singleElement()
                .asString()
                .startsWith(told);
    }

    @Test
    void readsSeveralFieldsAsOne() {
        Preferences preferences = Preferences.of(Headers.of("Prefer", "code=429", "prefer", "example=a"));

        assertThat(preferences.code()).contains(429);
        assertThat(preferences.example()).contains("a");
    }
}
