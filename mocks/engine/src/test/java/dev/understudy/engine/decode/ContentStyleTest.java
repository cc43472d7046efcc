package dev.understudy.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentStyleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        an object      :: QUERY  :: application/json :: color=%7B%22a%22:1.0%7D :: {"a":1.0}
        in a path      :: PATH   :: application/json :: [1,%202]                :: [1,2]
        in a header    :: HEADER :: application/json :: {"a": [1, 2]}           :: {"a":[1,2]}
        in a cookie    :: COOKIE :: application/json :: color=%5B1%5D           :: [1]
        a +json type   :: QUERY  :: application/x+json :: color=null            :: null
        sent twice     :: QUERY  :: application/json :: color={}&color=[        :: {}
        other types    :: QUERY  :: text/plain       :: color=5                 :: "5"
        not sent       :: QUERY  :: application/json :: colour=5                :: absent
        empty          :: QUERY  :: application/json :: color=                  :: expected JSON, got nothing
        cut short      :: QUERY  :: application/json :: color=[1,               :: expected JSON, got text cut short at line 1, column 4
        broken percent :: QUERY  :: application/json :: color=%                 :: expected percent-encoded UTF-8, got "%"
        """)
    void readsParametersDeclaredByContent(String name, ParameterLocation in, String type, String sent, String told) {
        Shape shape = TestShape.of(JsonType.OBJECT, JsonType.STRING);

        assertThat(Decoding.told(Decoding.content(in, type, shape, sent))).isEqualTo(told);
    }
}
