package dev.understudy.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        a plain type               :: text/html                             :: text/html
        capitals                   :: Text/HTML                             :: text/html
        blanks around              :: ` text/html ; charset = utf-8 `       :: text/html; charset=utf-8
        a parameter                :: text/html;charset=UTF-8               :: text/html; charset=UTF-8
        capitals in a name         :: text/html;Charset=UTF-8               :: text/html; charset=UTF-8
        a needless quote           :: text/html;charset="utf-8"             :: text/html; charset=utf-8
        a semicolon in quotes      :: multipart/form-data;boundary="a;b";x=1 :: multipart/form-data; boundary="a;b"; x=1
        a quote in quotes          :: a/b;x="\\"\\\\;";y=1                  :: a/b; x="\\"\\\\;"; y=1
        an escaped letter          :: a/b;x="\\a\\ b"                       :: a/b; x="a b"
        an empty quoted string     :: a/b;x=""                              :: a/b; x=""
        a parameter without value  :: a/b;x;y=1                             :: a/b; y=1
        empty parameters           :: a/b;;                                 :: a/b
        a suffix                   :: application/problem+json              :: application/problem+json
        a range                    :: */*;q=0.1                             :: */*; q=0.1
        """)
    void readsTypeAndParameters(String name, String text, String read) {
        assertThat(MediaType.parse(text)).hasToString("Optional[" + read + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "json",
                "/json",
                "application/",
                "a/b/c",
                "a b/c",
                "a/b c",
                "a/b,c/d",
                "a/\tb",
                "é/b",
                "a/\"b\"",
                ";a/b"
            })
    void readsNothingFromWhatIsNoMediaType(String text) {
        assertThat(MediaType.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, text/html, true",
        "text/*, text/html, true",
        "text/*, image/png, false",
        "text/html, text/html;charset=utf-8, true",
        "application/json, application/problem+json, false",
        "application/*+json, application/problem+json, true",
        "application/*+json, application/json, false"
    })
    void includesTheTypesOfItsRange(String range, String other, boolean included) {
        assertThat(type(range).includes(type(other))).isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5",
        "0, 0",
        "1.000, 1",
        "7, 1",
        ".5, 0.5",
        "high, 1",
        "NaN, 1",
        "-1, 1",
        "Infinity, 1",
        "1e-9, 1",
        "0x0p0, 1"
    })
    void readsTheQuality(String q, double quality) {
        assertThat(type("a/b;q=" + q).quality()).isEqualTo(quality);
    }

    @Test
    void knowsJsonByItsSuffix() {
        assertThat(type("application/json").isJson()).isTrue();
        assertThat(type("application/problem+json").isJson()).isTrue();
        assertThat(type("application/json-seq").isJson()).isFalse();
    }

    @Test
    void readsTheCharset() {
        assertThat(type("a/b").charset()).contains(StandardCharsets.UTF_8);
        assertThat(type("a/b;charset=latin1").charset()).contains(StandardCharsets.ISO_8859_1);
        assertThat(type("a/b;charset=klingon").charset()).isEmpty();
        assertThat(type("a/b;charset=\"\"").charset()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\"", "\\\"", ";a=\"", "/", "a/b;x=\"\\"})
    void readsHugeFieldsInLinearTime(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> MediaType.parse("a/b;" + piece.repeat(1_000_000)));
    }

    @Test
    void readsItsOwnText() {
        MediaType type = new MediaType("a", "b", Map.of("x", "quote \" and \\ and ;"));

        assertThat(MediaType.parse(type.toString())).contains(type);
    }

    private static MediaType type(String text) {
        return MediaType.parse(text).orElseThrow();
    }
}
