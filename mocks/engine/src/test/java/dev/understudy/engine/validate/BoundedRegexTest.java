package dev.understudy.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.understudy.engine.Tiny;
import dev.understudy.engine.spec.SpecException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedRegexTest {

    /** Patterns as ECMA 262 means them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        found anywhere               :: b                    :: abc         :: ac
        the very end                 :: ^a$                  :: a           :: `a\\n`
        a dollar in a class          :: ^[$]$                :: $           :: a
        an escaped dollar            :: ^\\$$                :: $           :: a
        digits are ASCII             :: ^\\d$                :: 7           :: ٧
        words are ASCII              :: ^\\w$                :: a           :: é
        blanks are all blanks        :: ^a\\sb$              :: `a\\u00a0b` :: ab
        no blank                     :: ^\\S$                :: a           :: `\\u00a0`
        blanks in a class            :: ^[\\s,]$             :: `\\u2003`   :: a
        anything at all              :: ^[^]$                :: `\\n`       :: ab
        nothing at all               :: ^[]?$                :: ``          :: a
        an escaped slash             :: ^a\\/b$              :: a/b         :: ab
        a category                   :: ^\\p{L}+$            :: é           :: 1
        no category                  :: ^\\P{L}+$            :: 1           :: é
        a code point                 :: ^\\u{1F600}$         :: 😀          :: a
        a code unit                  :: ^\\u0041$            :: A           :: B
        one emoji is one character   :: ^.$                  :: 😀          :: 😀😀
        a named group                :: ^(?<first_name>a)\\k<first_name>$ :: aa :: a
        a look behind                :: (?<=a)b              :: ab          :: b
        no look behind               :: (?<!a)b              :: cb          :: ab
        a dash at the end of a class :: ^[a-zA-Z0-9-_]+$     :: a-_9        :: a.b
        a dash behind a class        :: ^[\\w-.]+$           :: a-.         :: a/b
        a bracket in a class         :: ^[[]$                :: [           :: ]
        brackets in a class          :: ^[\\[\\]]+$          :: []          :: a
        two ampersands in a class    :: ^[a&&b]$             :: &           :: c
        a lone brace                 :: ^{a}$                :: {a}         :: a
        a count                      :: ^a{2,3}$             :: aaa         :: a
        a hash                       :: ^#a b$               :: #a b        :: a
        """)
    void matchesAsEcmaScriptDoes(String name, String pattern, String good, String bad) {
        assertThat(matches(pattern, unescaped(good))).isTrue();
        assertThat(matches(pattern, unescaped(bad))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(x+x+)+y"})
    void givesUpOnPatternsThatWouldHang(String pattern) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(matches(pattern, "a".repeat(5000) + "!")).isFalse());
    }

    @Test
    void givesUpOnPatternsThatGoTooDeep() {
        assertThat(matches("^(a|b)*$", "ab".repeat(500_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "a**", "\\p{Nonsense}", "(?<a", "\\"})
    void isReportedWhenItCannotBeRead(String pattern) {
        String schemas = "S: {type: object, properties: {pattern: {pattern: '" + pattern + "'}}}";

        SpecException e = catchThrowableOfType(SpecException.class, () -> Judging.judge("3.1.0", schemas, "{}"));

        assertThat(e.problems()).map(Tiny::brief).containsExactly("tiny:4:46 [bad-pattern]");
    }

    @Test
    void isReportedAsTheNameOfProperties() {
        SpecException e = catchThrowableOfType(
                SpecException.class, () -> Judging.judge("3.1.0", "S:\n  patternProperties:\n    '(': {}", "{}"));

        assertThat(e.problems()).map(Tiny::brief).containsExactly("tiny:6:9 [bad-pattern]");
    }

    @Test
    void isNotLookedForInData() {
        assertThat(Judging.judge("3.1.0", "S: {example: {pattern: '('}}", "1")).isEmpty();
    }

    private static boolean matches(String pattern, String text) {
        return BoundedRegex.FACTORY.getRegularExpression(pattern).matches(text);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\u00a0", "\u00a0").replace("\\u2003", "\u2003");
    }
}
