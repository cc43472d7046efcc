package dev.understudy.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @Test
    void keepsNumbersExact() throws UnreadableException {
        String json = "{\"a\":1.50,\"b\":123456789012345678901,\"c\":1E+999999999}";

        assertThat(SourceFile.read("f", json).tree()).hasToString(json);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        a key twice       :: {"a":1,|"a":2}         :: 2:4  :: Duplicate field
        cut short         :: {"a":|[1, 2            :: 2:6  :: end-of-input
        a missing comma   :: {"a":1|"b":2}          :: 2:1  :: Unexpected character
        a trailing comma  :: {"a":[1,]}             :: 1:9  :: Unexpected character
        more text         :: {"a":1}|x              :: 2:1  :: x
        another value     :: {"a":1}|{}             :: 2:1  :: Trailing token
        a bare word       :: {"a":lots}             :: 1:6  :: Unrecognized token
        a leading zero    :: {"a":007}              :: 1:7  :: zero
        not a number      :: {"a":NaN}              :: 1:9  :: NaN
        too large a number :: {"a":|1e99999999999}  :: 2:1  :: exponent
        a raw line break  :: {"a":"x|y"}            :: 1:8  :: CTRL-CHAR
        """)
    void tellsWhereItCannotBeRead(String name, String json, String place, String problem) {
        UnreadableException e =
                catchThrowableOfType(UnreadableException.class, () -> SourceFile.read("f", json.replace('|', '\n')));

        assertThat(e).hasMessageContaining(problem);
        assertThat(e.location()).hasToString("f:" + place);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        the whole            :: ''         :: 1:1
        a key                :: /a         :: 2:3
        a key below          :: /a/b       :: 3:5
        an element           :: /a/b/1     :: 5:7
        a key in an element  :: /a/b/1/d   :: 5:17
        an escaped key       :: /x~1y      :: 8:3
        the next after it    :: /z         :: 9:3
        what does not exist  :: /a/q/r     :: 2:8
        nor that             :: /q         :: 1:1
        """)
    void locatesWhatAPointerNames(String name, String pointer, String place) throws UnreadableException {
        SourceFile file = SourceFile.read("f", """
                {
                  "a": {
                    "b": [
                      1,
                      { "c": 2, "d": 3 }
                    ]
                  },
                  "x/y": { "z": 1 },
                  "z": []
                }
                """);

        assertThat(file.locate(pointer)).hasToString("f:" + place);
    }

    @Test
    void passesOverAByteOrderMark() throws UnreadableException {
        SourceFile file = SourceFile.read("f", "\uFEFF{\"a\":1}");

        assertThat(file.tree()).hasToString("{\"a\":1}");
        assertThat(file.locate("/a")).hasToString("f:1:2");
    }

    @Test
    void refusesDeepNesting() {
        UnreadableException e = catchThrowableOfType(
                UnreadableException.class, () -> SourceFile.read("f", "{\"a\":\n" + "[".repeat(10_000)));

        assertThat(e).hasMessageContaining("nesting depth");
        assertThat(e.location().line()).isEqualTo(2);
    }
}
