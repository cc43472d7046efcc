package dev.understudy.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoercionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        a small number is an integer        :: INTEGER         :: 7                    :: 7
        a negative number                   :: INTEGER         :: -7                   :: -7
        beyond int                          :: INTEGER         :: 2147483648           :: 2147483648
        beyond long                         :: INTEGER         :: 9223372036854775808  :: 9223372036854775808
        a fraction is left to the schema    :: INTEGER         :: 1.5                  :: 1.5
        a decimal keeps its zeros           :: NUMBER          :: 1.0                  :: 1.0
        more digits than a double has       :: NUMBER          :: 0.1000000000000000055511151231257827 :: 0.1000000000000000055511151231257827
        an exponent                         :: NUMBER          :: 1e2                  :: 1E+2
        an exponent beyond all measure      :: NUMBER          :: 1e99999999999        :: "1e99999999999"
        a leading zero                      :: INTEGER         :: 007                  :: "007"
        a leading plus                      :: INTEGER         :: +7                   :: "+7"
        a bare point                        :: NUMBER          :: 1.                   :: "1."
        blanks around                       :: INTEGER         :: ' 7'                 :: " 7"
        digits of another script            :: INTEGER         :: ٧                    :: "٧"
        not a number                        :: NUMBER          :: NaN                  :: "NaN"
        no number at all                    :: INTEGER         :: lots                 :: "lots"
        true                                :: BOOLEAN         :: true                 :: true
        false                               :: BOOLEAN         :: false                :: false
        a boolean in capitals               :: BOOLEAN         :: True                 :: "True"
        a number for a boolean              :: BOOLEAN         :: 1                    :: "1"
        digits for a string                 :: STRING          :: 7                    :: "7"
        true for a string                   :: STRING          :: true                 :: "true"
        null for a string                   :: STRING,NULL     :: null                 :: "null"
        nothing for a string                :: STRING,NULL     :: ''                   :: ""
        null for an integer                 :: INTEGER,NULL    :: null                 :: null
        nothing for an integer or null      :: INTEGER,NULL    :: ''                   :: null
        nothing for an integer              :: INTEGER         :: ''                   :: ""
        null where null is not admitted     :: INTEGER         :: null                 :: "null"
        a number in a union with string     :: INTEGER,STRING  :: 7                    :: 7
        a word in a union with number       :: INTEGER,STRING  :: all                  :: "all"
        a fraction where only whole fits    :: INTEGER,STRING  :: 1.5                  :: "1.5"
        a whole decimal in a union          :: INTEGER,STRING  :: 1.0                  :: 1.0
        an exponent in a union              :: NUMBER,STRING   :: 12e4                 :: "12e4"
        a leading zero in a union           :: NUMBER,STRING   :: 007                  :: "007"
        a boolean in a union                :: BOOLEAN,STRING  :: true                 :: true
        text for an object                  :: OBJECT          :: x                    :: "x"
        """)
    void readsTextAsTheShapeAdmitsIt(String name, String types, String text, String json) {
        assertThat(Coercion.of(union(types)).read(text)).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource({"7", "true", "null", "''", "1.0"})
    void leavesTextAsItIsWhenTheSchemaSaysNothing(String text) {
        assertThat(Coercion.of(TestShape.ANYTHING).read(text)).hasToString('"' + text + '"');
    }

    @Test
    void leavesNumbersOfExcessiveLengthToTheSchema() {
        String digits = "1".repeat(1001);

        assertThat(Coercion.of(TestShape.INTEGER).read(digits).isTextual()).isTrue();
        assertThat(Coercion.of(TestShape.INTEGER).read(digits.substring(1)).isBigInteger())
                .isTrue();
    }

    private static Shape union(String types) {
        JsonType[] all =
                Arrays.stream(types.split(",", -1)).map(JsonType::valueOf).toArray(JsonType[]::new);
        return TestShape.of(all[0], all);
    }
}
