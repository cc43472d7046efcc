package dev.understudy.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Shape;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedParameterTest {
    private static final Map<String, Shape> SHAPES = Map.of(
            "primitive", TestShape.STRING,
            "array", TestShape.arrayOf(TestShape.STRING),
            "object", TestShape.object("R", TestShape.INTEGER));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        no hexadecimal digits        :: QUERY  :: FORM            :: true  :: primitive :: color=%zz        :: expected percent-encoded UTF-8, got "%zz"
        an encoding cut short        :: PATH   :: SIMPLE          :: false :: primitive :: a%4              :: expected percent-encoded UTF-8, got "a%4"
        bytes that are not UTF-8     :: COOKIE :: FORM            :: true  :: primitive :: color=%FF        :: expected percent-encoded UTF-8, got "%FF"
        one element of an array      :: QUERY  :: FORM            :: false :: array     :: color=a,%,b      :: expected percent-encoded UTF-8, got "%"
        an exploded element          :: QUERY  :: FORM            :: true  :: array     :: color=a&color=%  :: expected percent-encoded UTF-8, got "%"
        a property's value           :: QUERY  :: FORM            :: true  :: object    :: R=%              :: expected percent-encoded UTF-8, got "%"
        a property's name            :: PATH   :: SIMPLE          :: false :: object    :: %,1              :: expected percent-encoded UTF-8, got "%"
        a name in a matrix           :: PATH   :: MATRIX          :: true  :: object    :: ;%=1             :: expected percent-encoded UTF-8, got "%"
        a name without its value     :: PATH   :: SIMPLE          :: false :: object    :: R,1,G            :: expected names and values in turn separated by commas, got "R,1,G"
        a value without its name     :: PATH   :: SIMPLE          :: true  :: object    :: R=1,2            :: expected name=value pairs separated by commas, got "R=1,2"
        a piped object of odd length :: QUERY  :: PIPE_DELIMITED  :: false :: object    :: color=R|1|G      :: expected names and values in turn separated by pipes, got "R|1|G"
        a spaced object of odd length :: QUERY :: SPACE_DELIMITED :: false :: object    :: color=R          :: expected names and values in turn separated by blanks, got "R"
        a header's object            :: HEADER :: SIMPLE          :: true  :: object    :: R                :: expected name=value pairs separated by commas, got "R"
        a label without dot          :: PATH   :: LABEL           :: false :: primitive :: blue             :: expected a dot before the value, got "blue"
        a label's object             :: PATH   :: LABEL           :: true  :: object    :: .R.1             :: expected name=value pairs separated by dots, got "R.1"
        a matrix without semicolon   :: PATH   :: MATRIX          :: false :: primitive :: color=blue       :: expected ";color=" before the value, got "color=blue"
        a matrix of another name     :: PATH   :: MATRIX          :: true  :: primitive :: ;size=1          :: expected ";color=" before the value, got ";size=1"
        """)
    void tellsWhatItExpectedAndWhatCame(
            String name,
            ParameterLocation in,
            ParameterStyle style,
            boolean explode,
            String shape,
            String sent,
            String told) {
        Decoded decoded = Decoding.parameter(in, style, explode, SHAPES.getOrDefault(shape, TestShape.ANYTHING), sent);

        assertThat(Decoding.told(decoded)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"200, 80", "80, 80", "10, 10"})
    void quotesNoMoreThanPeopleRead(int sent, int shown) {
        String raw = "%" + "x".repeat(sent - 1);

        assertThat(Decoding.query(ParameterStyle.FORM, true, TestShape.STRING, "color=" + raw))
                .isEqualTo(Decoded.malformed(
                        "percent-encoded UTF-8", '"' + raw.substring(0, shown) + (sent > shown ? "…" : "") + '"'));
    }
}
