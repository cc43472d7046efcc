package dev.understudy.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text, binary, ranges of media types. */
class OtherBodyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        text                       :: text/plain                     :: STRING  :: C3A9 :: "é"
        text in its charset        :: text/plain; charset=iso-8859-1 :: STRING  :: E9   :: "é"
        text that is a number      :: text/plain                     :: INTEGER :: 35   :: 5
        text that is not UTF-8     :: text/csv                       :: STRING  :: 61E9 :: expected text in UTF-8, got byte 0xE9 at line 1, column 2
        bytes                      :: application/octet-stream       :: STRING  :: C3A9 :: "Ã©"
        digits as bytes            :: application/octet-stream       :: INTEGER :: 35   :: "5"
        XML                        :: application/xml                :: STRING  :: 3C   :: "<"
        """)
    void readsTextAndBytes(String name, String type, JsonType admitted, String hex, String told) {
        Shape shape = TestShape.of(admitted);
        byte[] body = HexFormat.of().parseHex(hex);

        assertThat(Decoding.told(Decoding.body(Decoding.content(type, shape, "{}"), type, body)))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} sent as {1}")
    @CsvSource(delimiterString = "::", textBlock = """
        */*           :: application/json                  :: {"a":1}    :: {"a":1}
        */*           :: application/problem+json          :: {"a":1}    :: {"a":1}
        */*           :: application/x-www-form-urlencoded :: a=1        :: {"a":"1"}
        */*           :: text/plain                        :: a          :: "a"
        */*           :: image/png                         :: a          :: "a"
        application/* :: application/json                  :: [1]        :: [1]
        text/*        :: text/json                         :: [1]        :: [1]
        text/*        :: text/csv                          :: [1]        :: "[1]"
        */*           :: multipart/form-data               :: x          :: expected a media type with a boundary, got "multipart/form-data"
        """)
    void readsARangeAsTheTypeThatIsSent(String range, String actual, String body, String told) {
        Content content = Decoding.content(range, TestShape.ANYTHING, "{}");

        assertThat(Decoding.told(Decoding.body(content, actual, body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(told);
    }

    @Test
    void readsContentWithoutSchema() {
        MediaType form = MediaType.parse("application/x-www-form-urlencoded").orElseThrow();
        Content content = new Content(form, Optional.empty(), Map.of(), List.of(), "/content");

        assertThat(Decoding.told(Decoding.body(content, form.toString(), "a=1&a=2".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("{\"a\":[\"1\",\"2\"]}");
    }
}
