package dev.understudy.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        int32     :: 2147483647                     :: 2147483648
        int32     :: -2147483648                    :: -2147483649
        int32     :: 1.0                            :: 1e10
        int64     :: 9223372036854775807            :: 9223372036854775808
        int64     :: -9223372036854775808           :: 1e999999999
        float     :: 3.4028234e38                   :: 3.5e38
        double    :: 1.7e308                        :: 1.8e308
        double    :: 1e-999999999                   :: -1e999999999
        byte      :: "aGVsbG8="                     :: "aGVsbG8"
        byte      :: ""                             :: "a_-="
        date      :: "2030-01-31"                   :: "2030-02-30"
        date-time :: "2030-01-31T09:30:00Z"         :: "2030-01-31 09:30:00Z"
        date-time :: "2030-01-31t09:30:00z"         :: "2030-13-31T09:30:00Z"
        date-time :: "2030-01-31T09:30:00.123456789+14:00" :: "2030-02-29T09:30:00Z"
        date-time :: "2028-02-29T09:30:00-00:00"    :: "2030-01-31T24:00:00Z"
        date-time :: "2016-12-31T23:59:60Z"         :: "2016-12-31T23:59:61Z"
        date-time :: "2030-01-31T09:30:00.1Z"       :: "2030-01-31T09:30:00"
        date-time :: "2030-01-31T09:30:00Z"         :: "2030-01-31T09:30Z"
        date-time :: "2030-01-31T09:30:00Z"         :: "2030-01-31T09:30:00+25:00"
        date-time :: "2030-01-31T09:30:00Z"         :: "٢٠٣٠-01-31T09:30:00Z"
        uuid      :: "4a0c1c1e-0b7d-4f0e-8a52-1f6bb0a8d1aa" :: "4a0c1c1e-0b7d-4f0e-8a52"
        email     :: "a@example.com"                :: "a@"
        uri       :: "https://example.com/a"        :: "a b"
        ipv4      :: "127.0.0.1"                    :: "256.0.0.1"
        """)
    void judgesByFormat(String format, String good, String bad) {
        assertThat(Judging.judge("3.1.0", "S: {format: " + format + "}", good)).isEmpty();
        assertThat(Judging.judge("3.1.0", "S: {format: " + format + "}", bad))
                .extracting(Violation::code)
                .containsExactly(ViolationCode.BAD_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void knowsNothingOfUnknownFormats(String version) {
        assertThat(Judging.judge(version, "S: {type: string, format: workflow-name}", "\"any\""))
                .isEmpty();
        assertThat(Judging.judge(version, "S: {type: string, format: password}", "\"any\""))
                .isEmpty();
        assertThat(Judging.judge(version, "S: {type: string, format: int32}", "\"any\""))
                .isEmpty();
    }

    /** Numbers that fit into ten characters and would fill all memory when written out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: integer}", "{type: number}", "{minimum: 1}", "{maximum: 1}", "{exclusiveMinimum: 1}",
                "{exclusiveMaximum: 1}", "{multipleOf: 3}", "{multipleOf: 0.01}", "{enum: [1]}", "{const: 1}",
                "{format: int32}", "{format: int64}", "{format: float}", "{format: double}", "{type: string}",
                "{not: {}}", "{oneOf: [{type: integer}, {minimum: 5}]}", "{type: integer, format: int64, multipleOf: 7}"
            })
    void judgesNumbersBeyondAllMeasure(String schema) {
        for (String number : new String[] {"1e999999999", "-1e999999999", "1e-999999999", "1.5e2147483646"}) {
            for (String version : new String[] {"3.0.3", "3.1.0"}) {
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                    Judging.told(Judging.judge(version, "S: " + schema, number));
                    Judging.judge(
                            version,
                            "S: {uniqueItems: true, items: " + schema + "}",
                            "[" + number + "," + number + "]");
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740992, 2, true",
        "9007199254740993, 2, false",
        "12345678901234567891, 10, false",
        "0.3, 0.1, true",
        "1e300, 10, true",
        "0, 7, true",
        "0e999999999, 7, true",
        "1e999999999, 10, false"
    })
    void judgesMultiplesExactly(String number, String divisor, boolean valid) {
        assertThat(Judging.judge("3.1.0", "S: {multipleOf: " + divisor + "}", number)
                        .isEmpty())
                .isEqualTo(valid);
    }
}
