package dev.understudy.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        an object       :: application/json                 :: {"a":[1,true,null]}  :: {"a":[1,true,null]}
        a +json type    :: application/problem+json         :: 5                    :: 5
        a trailing zero :: application/json                 :: [1.0,1.10]           :: [1.0,1.10]
        many digits     :: application/json                 :: 123456789012345678901.5 :: 123456789012345678901.5
        null            :: application/json                 :: null                 :: null
        blanks around   :: application/json; charset=utf-8  :: '  {}  '             :: {}
        """)
    void readsJsonExactly(String name, String type, String body, String json) {
        assertThat(Decoding.told(Decoding.body(type, TestShape.ANYTHING, body))).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        nothing but blanks   :: '  '           :: expected JSON, got nothing
        an object cut short  :: {"a":          :: expected JSON, got text cut short at line 1, column 6
        a string cut short   :: ["ab           :: expected JSON, got text cut short at line 1, column 5
        a key twice          :: {"a":1,"a":2}  :: expected JSON, got duplicate field 'a' at line 1, column 11
        another value        :: {} {}          :: expected a single JSON value, got more text at line 1, column 4
        rubbish behind       :: 1 x            :: expected JSON, got unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at line 1, column 3
        a comma too many     :: [1,]           :: expected JSON, got unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at line 1, column 4
        a key without quotes :: {a:1}          :: expected JSON, got unexpected character ('a' (code 97)): was expecting double-quote to start field name at line 1, column 2
        not a number         :: NaN            :: expected JSON, got non-standard token 'NaN' at line 1, column 4
        """)
    void tellsWhereItStopsBeingJson(String name, String body, String told) {
        assertThat(Decoding.told(Decoding.body("application/json", TestShape.ANYTHING, body)))
                .isEqualTo(told);
    }

    @Test
    void refusesEveryBeginningOfADocument() {
        String document = "{\"a\":[1.5,\"x\\u00e9\",{\"b\":null}],\"c\":true}";
        for (int length = 1; length < document.length(); length++) {
            String cut = document.substring(0, length);

            assertThat(Decoding.told(Decoding.body("application/json", TestShape.ANYTHING, cut)))
                    .as(cut)
                    .matches("expected JSON, got .* at line 1, column \\d+");
        }
    }

    @Test
    void countsLines() {
        assertThat(Decoding.told(Decoding.body("application/json", TestShape.ANYTHING, "{\n  \"a\": 1,\n  b\n}")))
                .endsWith("at line 3, column 3");
    }

    @Test
    void readsTwoHundredLevelsAndNoMore() {
        String deepest = "[".repeat(200) + "]".repeat(200);

        assertThat(Decoding.told(Decoding.body("application/json", TestShape.ANYTHING, deepest)))
                .isEqualTo(deepest);
        assertThat(Decoding.told(Decoding.body("application/json", TestShape.ANYTHING, "[" + deepest + "]")))
                .isEqualTo("expected JSON, got document nesting depth (201) exceeds the maximum allowed (200)"
                        + " at line 1, column 202");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        UTF-8                      :: application/json                     :: 22C3A922         :: "é"
        UTF-8 with a mark          :: application/json                     :: EFBBBF22C3A922   :: "é"
        UTF-16 with a mark         :: application/json                     :: FEFF002200E90022 :: "é"
        the same, low byte first   :: application/json                     :: FFFE2200E9002200 :: "é"
        the charset it names       :: application/json; charset=iso-8859-1 :: 22E922           :: "é"
        a mark against the charset :: application/json; charset=iso-8859-1 :: EFBBBF22C3A922   :: "é"
        a charset unknown here     :: application/json; charset=klingon    :: 22E922           :: expected a charset that is known here, got "application/json; charset=klingon"
        bytes that are not UTF-8   :: application/json                     :: 5B0A22E922       :: expected text in UTF-8, got byte 0xE9 at line 2, column 2
        an overlong form           :: application/json                     :: 22C08022         :: expected text in UTF-8, got byte 0xC0 at line 1, column 2
        a surrogate by itself      :: application/json                     :: 22EDA08022       :: expected text in UTF-8, got byte 0xED at line 1, column 2
        a character cut short      :: application/json                     :: 22C3             :: expected text in UTF-8, got byte 0xC3 at line 1, column 2
        """)
    void readsTheCharset(String name, String type, String hex, String told) {
        byte[] body = HexFormat.of().parseHex(hex);

        assertThat(Decoding.told(Decoding.body(Decoding.content(type, TestShape.ANYTHING, "{}"), type, body)))
                .isEqualTo(told);
    }

    @Test
    void readsLargeBodies() {
        String large = "[" + "\"é\",".repeat(50_000) + "1]";
        byte[] body = large.getBytes(StandardCharsets.UTF_8);

        assertThat(Decoding.body("application/json", TestShape.ANYTHING, new String(body, StandardCharsets.UTF_8))
                        .asValue())
                .hasValueSatisfying(value -> assertThat(value).hasSize(50_001));
    }
}
