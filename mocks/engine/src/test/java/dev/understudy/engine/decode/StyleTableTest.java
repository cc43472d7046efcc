package dev.understudy.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Shape;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of OpenAPI 3.1, section 4.8.12.4, with every place that a style may be used in. */
class StyleTableTest {
    private static final Map<String, Shape> SHAPES = Map.of(
            "primitive", TestShape.STRING,
            "array", TestShape.arrayOf(TestShape.STRING),
            "object", TestShape.object("R", TestShape.INTEGER, "G", TestShape.INTEGER, "B", TestShape.INTEGER));

    @ParameterizedTest(name = "{0} {1} {2} explode={3} of {4}")
    @CsvSource(delimiterString = "::", textBlock = """
        a path        :: PATH   :: SIMPLE          :: false :: primitive :: blue                           :: "blue"
        a path        :: PATH   :: SIMPLE          :: false :: array     :: blue,black,brown               :: ["blue","black","brown"]
        a path        :: PATH   :: SIMPLE          :: false :: object    :: R,100,G,200,B,150              :: {"R":100,"G":200,"B":150}
        a path        :: PATH   :: SIMPLE          :: true  :: primitive :: blue                           :: "blue"
        a path        :: PATH   :: SIMPLE          :: true  :: array     :: blue,black,brown               :: ["blue","black","brown"]
        a path        :: PATH   :: SIMPLE          :: true  :: object    :: R=100,G=200,B=150              :: {"R":100,"G":200,"B":150}
        an empty path :: PATH   :: LABEL           :: false :: primitive :: .                              :: ""
        a path        :: PATH   :: LABEL           :: false :: primitive :: .blue                          :: "blue"
        a path        :: PATH   :: LABEL           :: false :: array     :: .blue,black,brown              :: ["blue","black","brown"]
        a 3.1.0 path  :: PATH   :: LABEL           :: false :: array     :: .blue.black.brown              :: ["blue","black","brown"]
        a path        :: PATH   :: LABEL           :: false :: object    :: .R,100,G,200,B,150             :: {"R":100,"G":200,"B":150}
        a 3.1.0 path  :: PATH   :: LABEL           :: false :: object    :: .R.100.G.200.B.150             :: {"R":100,"G":200,"B":150}
        an empty path :: PATH   :: LABEL           :: true  :: primitive :: .                              :: ""
        a path        :: PATH   :: LABEL           :: true  :: primitive :: .blue                          :: "blue"
        a path        :: PATH   :: LABEL           :: true  :: array     :: .blue.black.brown              :: ["blue","black","brown"]
        a path        :: PATH   :: LABEL           :: true  :: object    :: .R=100.G=200.B=150             :: {"R":100,"G":200,"B":150}
        an empty path :: PATH   :: MATRIX          :: false :: primitive :: ;color                         :: ""
        a path        :: PATH   :: MATRIX          :: false :: primitive :: ;color=blue                    :: "blue"
        a path        :: PATH   :: MATRIX          :: false :: array     :: ;color=blue,black,brown        :: ["blue","black","brown"]
        a path        :: PATH   :: MATRIX          :: false :: object    :: ;color=R,100,G,200,B,150       :: {"R":100,"G":200,"B":150}
        an empty path :: PATH   :: MATRIX          :: true  :: primitive :: ;color                         :: ""
        a path        :: PATH   :: MATRIX          :: true  :: primitive :: ;color=blue                    :: "blue"
        a path        :: PATH   :: MATRIX          :: true  :: array     :: ;color=blue;color=black        :: ["blue","black"]
        a path        :: PATH   :: MATRIX          :: true  :: object    :: ;R=100;G=200;B=150             :: {"R":100,"G":200,"B":150}
        empty         :: QUERY  :: FORM            :: false :: primitive :: color=                         :: ""
        a query       :: QUERY  :: FORM            :: false :: primitive :: color=blue                     :: "blue"
        a query       :: QUERY  :: FORM            :: false :: array     :: color=blue,black,brown         :: ["blue","black","brown"]
        a query       :: QUERY  :: FORM            :: false :: object    :: color=R,100,G,200,B,150        :: {"R":100,"G":200,"B":150}
        empty         :: QUERY  :: FORM            :: true  :: primitive :: color=                         :: ""
        a query       :: QUERY  :: FORM            :: true  :: primitive :: color=blue                     :: "blue"
        a query       :: QUERY  :: FORM            :: true  :: array     :: color=blue&color=black         :: ["blue","black"]
        a query       :: QUERY  :: FORM            :: true  :: object    :: R=100&G=200&B=150              :: {"R":100,"G":200,"B":150}
        a query       :: QUERY  :: SPACE_DELIMITED :: false :: primitive :: color=light%20blue             :: "light blue"
        a query       :: QUERY  :: SPACE_DELIMITED :: false :: array     :: color=blue%20black%20brown     :: ["blue","black","brown"]
        with pluses   :: QUERY  :: SPACE_DELIMITED :: false :: array     :: color=blue+black+brown         :: ["blue","black","brown"]
        a query       :: QUERY  :: SPACE_DELIMITED :: false :: object    :: color=R%20100%20G%20200%20B%20150 :: {"R":100,"G":200,"B":150}
        a query       :: QUERY  :: SPACE_DELIMITED :: true  :: primitive :: color=blue                     :: "blue"
        a query       :: QUERY  :: SPACE_DELIMITED :: true  :: array     :: color=blue&color=black         :: ["blue","black"]
        a query       :: QUERY  :: SPACE_DELIMITED :: true  :: object    :: R=100&G=200&B=150              :: {"R":100,"G":200,"B":150}
        a query       :: QUERY  :: PIPE_DELIMITED  :: false :: primitive :: color=blue|black               :: "blue|black"
        a query       :: QUERY  :: PIPE_DELIMITED  :: false :: array     :: color=blue|black|brown         :: ["blue","black","brown"]
        encoded       :: QUERY  :: PIPE_DELIMITED  :: false :: array     :: color=blue%7Cblack%7cbrown     :: ["blue","black","brown"]
        a query       :: QUERY  :: PIPE_DELIMITED  :: false :: object    :: color=R|100|G|200|B|150        :: {"R":100,"G":200,"B":150}
        a query       :: QUERY  :: PIPE_DELIMITED  :: true  :: primitive :: color=blue                     :: "blue"
        a query       :: QUERY  :: PIPE_DELIMITED  :: true  :: array     :: color=blue&color=black         :: ["blue","black"]
        a query       :: QUERY  :: PIPE_DELIMITED  :: true  :: object    :: R=100&G=200&B=150              :: {"R":100,"G":200,"B":150}
        a query       :: QUERY  :: DEEP_OBJECT     :: true  :: primitive :: color=blue                     :: "blue"
        a query       :: QUERY  :: DEEP_OBJECT     :: true  :: array     :: color[]=blue&color[]=black     :: ["blue","black"]
        a query       :: QUERY  :: DEEP_OBJECT     :: true  :: object    :: color[R]=100&color[G]=200&color[B]=150 :: {"R":100,"G":200,"B":150}
        not exploded  :: QUERY  :: DEEP_OBJECT     :: false :: object    :: color[R]=100&color[G]=200&color[B]=150 :: {"R":100,"G":200,"B":150}
        a header      :: HEADER :: SIMPLE          :: false :: primitive :: Wed, 21 Oct 2015               :: "Wed, 21 Oct 2015"
        a header      :: HEADER :: SIMPLE          :: false :: array     :: blue, black , brown            :: ["blue","black","brown"]
        a header      :: HEADER :: SIMPLE          :: false :: object    :: R, 100, G, 200, B, 150         :: {"R":100,"G":200,"B":150}
        a header      :: HEADER :: SIMPLE          :: true  :: primitive :: blue%20                        :: "blue%20"
        a header      :: HEADER :: SIMPLE          :: true  :: array     :: blue, black , brown            :: ["blue","black","brown"]
        a header      :: HEADER :: SIMPLE          :: true  :: object    :: R=100, G=200, B = 150          :: {"R":100,"G":200,"B":150}
        a cookie      :: COOKIE :: FORM            :: false :: primitive :: a=1; color=blue%20sky; b=2     :: "blue sky"
        a cookie      :: COOKIE :: FORM            :: false :: array     :: color=blue,black,brown         :: ["blue","black","brown"]
        a cookie      :: COOKIE :: FORM            :: false :: object    :: color=R,100,G,200,B,150        :: {"R":100,"G":200,"B":150}
        a cookie      :: COOKIE :: FORM            :: true  :: primitive :: color=blue+sky                 :: "blue+sky"
        a cookie      :: COOKIE :: FORM            :: true  :: array     :: color=blue; color=black        :: ["blue","black"]
        a cookie      :: COOKIE :: FORM            :: true  :: object    :: R=100; G=200; B=150            :: {"R":100,"G":200,"B":150}
        """)
    void readsWhatTheStyleWrites(
            String place,
            ParameterLocation in,
            ParameterStyle style,
            boolean explode,
            String shape,
            String sent,
            String json) {
        Decoded decoded = Decoding.parameter(in, style, explode, SHAPES.getOrDefault(shape, TestShape.ANYTHING), sent);

        assertThat(Decoding.told(decoded)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "PATH, SIMPLE",
        "PATH, LABEL",
        "PATH, MATRIX",
        "QUERY, FORM",
        "QUERY, SPACE_DELIMITED",
        "QUERY, PIPE_DELIMITED",
        "QUERY, DEEP_OBJECT",
        "HEADER, SIMPLE",
        "COOKIE, FORM"
    })
    void isAbsentWhenNothingIsSent(ParameterLocation in, ParameterStyle style) {
        for (Shape shape : SHAPES.values()) {
            assertThat(Decoding.nothing(in, style, false, shape)).isEqualTo(Decoded.absent());
            assertThat(Decoding.nothing(in, style, true, shape)).isEqualTo(Decoded.absent());
        }
    }
}
