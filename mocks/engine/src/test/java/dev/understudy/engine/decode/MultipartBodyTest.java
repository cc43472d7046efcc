package dev.understudy.engine.decode;

import static dev.understudy.engine.decode.TestShape.INTEGER;
import static dev.understudy.engine.decode.TestShape.STRING;
import static dev.understudy.engine.decode.TestShape.arrayOf;
import static dev.understudy.engine.decode.TestShape.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MultipartBodyTest {
    private static final String TYPE = "multipart/form-data; boundary=B";
    private static final Shape SHAPE = object(
            "limit",
            INTEGER,
            "name",
            STRING,
            "tags",
            arrayOf(STRING),
            "file",
            STRING,
            "at",
            object("x", INTEGER),
            "runs",
            arrayOf(object("id", INTEGER)));

    static Stream<Arguments> bodies() {
        String json = "Content-Type: application/json";
        return Stream.of(
                arguments("text", part("name", "A\r\n\r\nB"), "{'name':'A\\r\\n\\r\\nB'}"),
                arguments("empty text", part("name", ""), "{'name':''}"),
                arguments("a number", part("limit", "5"), "{'limit':5}"),
                arguments("text in UTF-8", part("name", "é"), "{'name':'é'}"),
                arguments(
                        "text in its charset",
                        part("name", "Ã", "Content-Type: text/plain; charset=utf-8"),
                        "{'name':'Ã'}"),
                arguments("an array", part("tags", "a") + part("tags", "b"), "{'tags':['a','b']}"),
                arguments("an array of one", part("tags", "a"), "{'tags':['a']}"),
                arguments("a name repeated", part("limit", "5") + part("limit", "6"), "{'limit':[5,6]}"),
                arguments("a name of no property", part("other", "5"), "{'other':'5'}"),
                arguments("an object", part("at", "{'x':1}"), "{'at':{'x':1}}"),
                arguments("an object called text", part("at", "{'x':1}", "Content-Type: text/plain"), "{'at':{'x':1}}"),
                arguments(
                        "objects", part("runs", "{'id':1}") + part("runs", "{'id':2}"), "{'runs':[{'id':1},{'id':2}]}"),
                arguments("an array of objects", part("runs", "[{'id':1}]"), "{'runs':[{'id':1}]}"),
                arguments("JSON by its type", part("other", "{'x':1.0}", json), "{'other':{'x':1.0}}"),
                arguments("a file", part("file\"; filename=\"a.txt", "é"), "{'file':'Ã©'}"),
                arguments("a file without filename", part("file", "é", "Content-Type: image/png"), "{'file':'Ã©'}"),
                arguments("a JSON file", part("file\"; filename=\"a.json", "{", json), "{'file':'{'}"),
                arguments("a quote in the name", part("a\\\"b;c", "x"), "{'a\\\"b;c':'x'}"),
                arguments("a name in UTF-8", part("né", "x"), "{'né':'x'}"),
                arguments("no line of delimiter", part("name", "--Bx\r\n--Bar"), "{'name':'--Bx\\r\\n--Bar'}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void readsParts(String name, String parts, String json) {
        assertThat(decode("{}", parts + "--B--\r\n")).isEqualTo(json.replace('\'', '"'));
    }

    static Stream<Arguments> malformed() {
        String disposition = "Content-Disposition: form-data; name=\"a\"\r\n";
        return Stream.of(
                arguments("no delimiter", "hello", "a line with --B, got the end of the body"),
                arguments("no end", part("name", "x"), "a line with --B, got the end of the body"),
                arguments("no headers", "--B\r\n--B--", "a part's headers, then an empty line, got \"\""),
                arguments(
                        "no empty line",
                        "--B\r\n" + disposition + "--B--",
                        "a part's headers, then an empty line, got \"" + disposition.strip() + "\""),
                arguments(
                        "no disposition",
                        "--B\r\n\r\nx\r\n--B--",
                        "a part with Content-Disposition: form-data; name=…, got \"\""),
                arguments(
                        "no name",
                        "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
                        "a part with Content-Disposition: form-data; name=…, got \"form-data\""),
                arguments(
                        "no header",
                        "--B\r\nx\r\n\r\nx\r\n--B--",
                        "a part's header, as in Content-Type: text/plain, got \"x\""),
                arguments(
                        "no media type",
                        "--B\r\n" + disposition + "Content-Type: x\r\n\r\nx\r\n--B--",
                        "a part's media type, got \"x\""),
                arguments("broken JSON", part("at", "{") + "--B--", "JSON, got text cut short at line 1, column 2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void tellsWhatItCannotRead(String name, String body, String told) {
        assertThat(decode("{}", body)).isEqualTo("expected " + told);
    }

    @Test
    void tellsThatTheBoundaryIsMissing() {
        Content content = Decoding.content("multipart/form-data", SHAPE, "{}");

        assertThat(Decoding.body(content, "multipart/form-data", new byte[] {1}))
                .isEqualTo(Decoded.malformed("a media type with a boundary", "\"multipart/form-data\""));
    }

    @Test
    void takesTheContentTypeFromTheEncoding() {
        String encodings = "{\"name\":{\"contentType\":\"application/json\"},\"limit\":{\"contentType\":\"image/*\"}}";

        assertThat(decode(encodings, part("name", "[1]") + part("limit", "5") + "--B--"))
                .isEqualTo("{\"name\":[1],\"limit\":\"5\"}");
    }

    @Test
    void passesOverWhatStandsAroundTheParts() {
        assertThat(decode("{}", "preamble\r\n" + part("name", "x").replaceFirst("--B", "--B \t") + "--B--\r\nepilogue"))
                .isEqualTo("{\"name\":\"x\"}");
    }

    @Test
    void givesBackEveryByteOfAFile() {
        for (long seed = 0; seed < 100; seed++) {
            byte[] content = new byte[new Random(seed).nextInt(300)];
            new Random(seed).nextBytes(content);
            String latin = TextEncoding.latin(content);
            byte[] body = (part("file\"; filename=\"a.bin", latin) + "--B--").getBytes(StandardCharsets.ISO_8859_1);

            assertThat(Decoding.body(Decoding.content(TYPE, SHAPE, "{}"), TYPE, body)
                            .asValue())
                    .as("seed %d", seed)
                    .hasValueSatisfying(
                            value -> assertThat(value.get("file").textValue()).isEqualTo(latin));
        }
    }

    private static String decode(String encodings, String body) {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Decoding.told(Decoding.body(Decoding.content(TYPE, SHAPE, encodings), TYPE, bytes));
    }

    private static String part(String name, String content, String... headers) {
        StringBuilder part = new StringBuilder("--B\r\ncontent-disposition: form-data; name=\"" + name + "\"\r\n");
        for (String header : headers) {
            part.append(header).append("\r\n");
        }
        return part.append("\r\n").append(content).append("\r\n").toString();
    }
}
