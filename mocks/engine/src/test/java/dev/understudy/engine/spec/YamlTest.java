package dev.understudy.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        an integer                    :: 7                        :: 7
        a negative one                :: -7                       :: -7
        a plus                        :: +7                       :: 7
        an octal                      :: 0o17                     :: 15
        a leading zero is decimal     :: 017                      :: 17
        a hexadecimal                 :: 0xFF                     :: 255
        beyond long                   :: 9223372036854775808      :: 9223372036854775808
        a fraction keeps its zeros    :: 1.50                     :: 1.50
        a bare point                  :: .5                       :: 0.5
        an exponent beyond all doubles :: 1e999999999             :: 1E+999999999
        an underscore makes a text    :: 1_000                    :: "1_000"
        sexagesimal is text           :: 12:30:45                 :: "12:30:45"
        a date is text                :: 2030-01-31               :: "2030-01-31"
        an instant is text            :: 2030-01-31T09:30:00Z     :: "2030-01-31T09:30:00Z"
        yes is text                   :: yes                      :: "yes"
        no is text                    :: no                       :: "no"
        on is text                    :: on                       :: "on"
        y is text                     :: y                        :: "y"
        true                          :: true                     :: true
        True                          :: True                     :: true
        FALSE                         :: FALSE                    :: false
        tRUE is text                  :: tRUE                     :: "tRUE"
        null                          :: null                     :: null
        a tilde                       :: ~                        :: null
        nothing                       :: ``                       :: null
        quoted digits                 :: '7'                      :: "7"
        quoted null                   :: "null"                   :: "null"
        a text tag                    :: !!str 7                  :: "7"
        a tag of the author's own     :: !secret x                :: "x"
        a version                     :: 3.1.0                    :: "3.1.0"
        a merge key is only a key     :: '<<'                     :: "<<"
        """)
    void readsScalarsByTheCoreSchema(String name, String yaml, String json) throws UnreadableException {
        assertThat(read("a: " + yaml).get("a")).hasToString(json);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        an anchor                   :: '{a: &x {b: 1}, c: *x}'                        :: '{"a":{"b":1},"c":{"b":1}}'
        a scalar anchor             :: '{a: &x 1, b: *x}'                             :: '{"a":1,"b":1}'
        a merge                     :: '{a: &x {b: 1, c: 2}, d: {<<: *x, c: 3}}'      :: '{"a":{"b":1,"c":2},"d":{"c":3,"b":1}}'
        a merge after its rival     :: '{a: &x {b: 1}, d: {b: 3, <<: *x}}'            :: '{"a":{"b":1},"d":{"b":3}}'
        a merge of two              :: '{d: {<<: [{b: 1}, {b: 2, c: 2}]}}'            :: '{"d":{"b":1,"c":2}}'
        a quoted merge key          :: '{a: {"<<": 1}}'                               :: '{"a":{"<<":1}}'
        keys that are no text       :: '{200: a, true: b, null: c, 1.5: d}'           :: '{"200":"a","true":"b","null":"c","1.5":"d"}'
        """)
    void resolvesAnchorsAndMerges(String name, String yaml, String json) throws UnreadableException {
        assertThat(read("root: " + yaml).get("root")).hasToString(json);
    }

    @Test
    void readsNothingAsNull() throws UnreadableException {
        assertThat(read("").isNull()).isTrue();
        assertThat(read("# only a comment\n").isNull()).isTrue();
        assertThat(read("\uFEFF").isNull()).isTrue();
    }

    @Test
    void passesOverAByteOrderMark() throws UnreadableException {
        assertThat(read("\uFEFFa: 1")).hasToString("{\"a\":1}");
        assertThat(SourceFile.read("f", "\uFEFFa: 1\nb: 2").locate("/b")).hasToString("f:2:1");
        assertThat(SourceFile.read("f", "\uFEFFa: 1").locate("/a")).hasToString("f:1:1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        a key twice              :: 'a: 1|b: 2|a: 3'          :: 3:1 :: the key "a" stands here twice
        a key twice, once quoted :: 'x:|  a: 1|  "a": 3'      :: 3:3 :: the key "a" stands here twice
        an alias into itself     :: 'a: &x|  b: [1, *x]'      :: 1:4 :: an alias leads back into itself
        an unknown alias         :: 'a: 1|b: *x'              :: 2:4 :: undefined alias
        a tab                    :: 'a:|\tb: 1'               :: 2:1 :: found character
        a missing bracket        :: 'a: [1, 2|b: 3'           :: 2:2 :: expected ','
        no number of JSON        :: 'a: 1|b: .inf'            :: 2:4 :: JSON has no number .inf
        not a number             :: 'a: .nan'                 :: 1:4 :: JSON has no number .nan
        a tag that lies          :: 'a: !!int lots'           :: 1:4 :: JSON has no number lots
        another tag that lies    :: 'a: !!float lots'         :: 1:4 :: JSON has no number lots
        an exponent too large    :: 'a: 1e99999999999'        :: 1:4 :: JSON has no number 1e99999999999
        a key that is a list     :: 'a:|  ? [1]|  : 2'        :: 2:5 :: a key that is not a scalar
        a merge of a scalar      :: 'a:|  <<: 1'              :: 2:8 :: mapping
        two documents            :: 'a: 1|---|b: 2'           :: 2:1 :: another document
        """)
    void tellsWhereItCannotBeRead(String name, String yaml, String place, String problem) {
        UnreadableException e = catchThrowableOfType(
                UnreadableException.class, () -> read(yaml.replace('|', '\n').replace("\\t", "\t")));

        assertThat(e.location()).hasToString("f:" + place);
        assertThat(e).hasMessageContaining(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        the whole            :: ''         :: 1:1
        a key                :: /a         :: 1:1
        a key below          :: /a/b       :: 2:3
        an element           :: /a/b/1     :: 4:7
        a key in an element  :: /a/b/1/d   :: 5:7
        an escaped key       :: /x~1y      :: 6:1
        a flow value         :: /x~1y/z    :: 6:8
        what does not exist  :: /a/q/r     :: 2:3
        """)
    void locatesWhatAPointerNames(String name, String pointer, String place) throws UnreadableException {
        SourceFile file = SourceFile.read("f", """
                a:
                  b:
                    - 1
                    - c: 2
                      d: 3
                x/y: { z: 1 }
                """);

        assertThat(file.locate(pointer)).hasToString("f:" + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: ", "? "})
    void refusesDeepNesting(String opening) {
        assertThatThrownBy(() -> read("a: 1\nb:\n  " + opening.repeat(10_000)))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("nested deeper than 500 levels");
    }

    @Test
    void refusesAliasesThatUnfoldWithoutEnd() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> read(laughs.toString()))
                        .isInstanceOf(UnreadableException.class)
                        .hasMessage("aliases unfold to more than 1000000 values"));
    }

    @Test
    void readsAnAliasAsOftenAsAnAuthorLikes() throws UnreadableException {
        assertThat(read("a: &a {b: 1}\nc: [" + "*a, ".repeat(500) + "*a]").get("c"))
                .hasSize(501);
    }

    @Test
    void refusesNumbersOfExcessiveLength() {
        assertThatThrownBy(() -> read("a: " + "1".repeat(1001)))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("a number of more than 1000 digits");
    }

    private static com.fasterxml.jackson.databind.JsonNode read(String yaml) throws UnreadableException {
        return SourceFile.read("f", yaml).tree();
    }
}
