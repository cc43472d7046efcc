package dev.understudy.engine.decode;

import static dev.understudy.engine.decode.TestShape.INTEGER;
import static dev.understudy.engine.decode.TestShape.STRING;
import static dev.understudy.engine.decode.TestShape.arrayOf;
import static dev.understudy.engine.decode.TestShape.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepObjectStyleTest {
    private static final Shape SHAPE = object(
            "n", INTEGER,
            "ids", arrayOf(INTEGER),
            "either", arrayOf(INTEGER).or(JsonType.INTEGER),
            "runs", arrayOf(object("id", INTEGER, "tags", arrayOf(STRING))),
            "deep", object("er", object("still", INTEGER)),
            "map", TestShape.OBJECT);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        one level                      :: color[n]=1                                  :: {"n":1}
        encoded brackets               :: color%5Bn%5D=1                              :: {"n":1}
        three levels                   :: color[deep][er][still]=1                    :: {"deep":{"er":{"still":1}}}
        empty brackets                 :: color[ids][]=1&color[ids][]=2               :: {"ids":[1,2]}
        indexes                        :: color[ids][1]=2&color[ids][0]=1             :: {"ids":[1,2]}
        indexes with gaps              :: color[ids][10]=2&color[ids][9]=1            :: {"ids":[1,2]}
        an array without brackets      :: color[ids]=1&color[ids]=2                   :: {"ids":[1,2]}
        an array of one                :: color[ids]=1                                :: {"ids":[1]}
        one of either                  :: color[either]=1                             :: {"either":1}
        several of either              :: color[either]=1&color[either]=2             :: {"either":[1,2]}
        brackets make either an array  :: color[either][]=1                           :: {"either":[1]}
        objects in an array            :: color[runs][0][id]=1&color[runs][0][tags][]=a&color[runs][1][id]=2 :: {"runs":[{"id":1,"tags":["a"]},{"id":2}]}
        empty brackets open an element :: color[runs][][id]=1&color[runs][][id]=2     :: {"runs":[{"id":1},{"id":2}]}
        numbers may be names           :: color[map][0]=a&color[map][1]=b             :: {"map":{"0":"a","1":"b"}}
        a name that is no index        :: color[ids][01]=1                            :: {"ids":{"01":"1"}}
        encoded values                 :: color[map][k]=a%26b+c                       :: {"map":{"k":"a&b c"}}
        a primitive sent repeatedly    :: color[n]=1&color[n]=2                       :: {"n":1}
        other names                    :: colors[n]=1&colour=2&xcolor[n]=3            :: absent
        """)
    void readsBrackets(String name, String query, String json) {
        assertThat(Decoding.told(decode(query))).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        an open bracket         :: color[n=1                       :: expected brackets that open and close, as in color[a][b], got "color[n"
        text after a bracket    :: color[n]x=1                     :: expected brackets that open and close, as in color[a][b], got "color[n]x"
        a value and properties  :: color[deep]=1&color[deep][er]=2 :: expected either a value or properties, got both for color[deep]
        the same at the root    :: color=1&color[n]=2              :: expected either a value or properties, got both for color
        elements and properties :: color[ids][]=1&color[ids][a]=2  :: expected either elements or properties, got both for color[ids]
        a broken value          :: color[n]=%zz                    :: expected percent-encoded UTF-8, got "%zz"
        """)
    void tellsWhatItCannotRead(String name, String query, String told) {
        assertThat(Decoding.told(decode(query))).isEqualTo(told);
    }

    @Test
    void readsAsDeepAsJsonIsRead() {
        assertThat(Decoding.told(decode("color" + "[a]".repeat(200) + "=1"))).startsWith("{\"a\":{\"a\":");
        assertThat(Decoding.told(decode("color" + "[a]".repeat(201) + "=1")))
                .startsWith("expected at most 200 levels of brackets, got \"color[a][a]");
    }

    private static Decoded decode(String query) {
        return Decoding.query(ParameterStyle.DEEP_OBJECT, true, SHAPE, query);
    }
}
