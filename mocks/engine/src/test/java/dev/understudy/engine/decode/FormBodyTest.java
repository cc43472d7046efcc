package dev.understudy.engine.decode;

import static dev.understudy.engine.decode.TestShape.INTEGER;
import static dev.understudy.engine.decode.TestShape.STRING;
import static dev.understudy.engine.decode.TestShape.arrayOf;
import static dev.understudy.engine.decode.TestShape.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Shape;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormBodyTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Shape SHAPE = object(
            "limit", INTEGER,
            "name", STRING,
            "tags", arrayOf(STRING),
            "at", object("x", INTEGER, "y", INTEGER),
            "runs", arrayOf(object("id", INTEGER)));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        primitives               :: {}                                      :: limit=5&name=A+%26+B       :: {"limit":5,"name":"A & B"}
        an array                 :: {}                                      :: tags=a&limit=5&tags=b,c    :: {"tags":["a","b,c"],"limit":5}
        an array of one          :: {}                                      :: tags=a                     :: {"tags":["a"]}
        a primitive repeated     :: {}                                      :: limit=5&limit=6            :: {"limit":5}
        a name of no property    :: {}                                      :: other=5&other=6&more=x     :: {"other":["5","6"],"more":"x"}
        an empty value           :: {}                                      :: name=&limit                :: {"name":"","limit":""}
        an object is JSON        :: {}                                      :: at=%7B%22x%22:1%7D         :: {"at":{"x":1}}
        objects are JSON         :: {}                                      :: runs={"id":1}&runs={"id":2} :: {"runs":[{"id":1},{"id":2}]}
        an array of them at once :: {}                                      :: runs=[{"id":1}]            :: {"runs":[{"id":1}]}
        JSON by content type     :: {"tags":{"contentType":"application/json"}} :: tags=["a","b"]         :: {"tags":["a","b"]}
        text by content type     :: {"at":{"contentType":"text/plain"}}     :: at=x                       :: {"at":"x"}
        commas                   :: {"tags":{"explode":false}}              :: tags=a,b                   :: {"tags":["a","b"]}
        pipes                    :: {"tags":{"style":"pipeDelimited"}}      :: tags=a|b                   :: {"tags":["a","b"]}
        brackets                 :: {"at":{"style":"deepObject"}}           :: at[x]=1&limit=5&at[y]=2    :: {"at":{"x":1,"y":2},"limit":5}
        a spread object          :: {"at":{"style":"form","explode":true}}  :: x=1&y=2&z=3                :: {"at":{"x":1,"y":2},"z":"3"}
        an object in turn        :: {"at":{"style":"form","explode":false}} :: at=x,1,y,2                 :: {"at":{"x":1,"y":2}}
        style beats content type :: {"tags":{"style":"form","explode":false,"contentType":"application/json"}} :: tags=a,b :: {"tags":["a","b"]}
        nothing but ampersands   :: {}                                      :: &&                         :: {}
        a broken value           :: {}                                      :: name=%G1                   :: expected percent-encoded UTF-8, got "%G1"
        a broken name            :: {}                                      :: limit=1&%G1=2              :: expected percent-encoded UTF-8, got "%G1=2"
        broken JSON              :: {}                                      :: at={                       :: expected JSON, got text cut short at line 1, column 2
        broken brackets          :: {"at":{"style":"deepObject"}}           :: at[x=1                     :: expected brackets that open and close, as in at[a][b], got "at[x"
        """)
    void readsProperties(String name, String encodings, String body, String told) {
        Content content = Decoding.content(FORM, SHAPE, encodings);

        assertThat(Decoding.told(Decoding.body(content, FORM, body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(told);
    }
}
