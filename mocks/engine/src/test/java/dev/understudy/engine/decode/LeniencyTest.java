package dev.understudy.engine.decode;

import static dev.understudy.engine.decode.TestShape.BOOLEAN;
import static dev.understudy.engine.decode.TestShape.INTEGER;
import static dev.understudy.engine.decode.TestShape.STRING;
import static dev.understudy.engine.decode.TestShape.arrayOf;
import static dev.understudy.engine.decode.TestShape.object;
import static dev.understudy.engine.model.ParameterStyle.DEEP_OBJECT;
import static dev.understudy.engine.model.ParameterStyle.FORM;
import static dev.understudy.engine.model.ParameterStyle.PIPE_DELIMITED;
import static dev.understudy.engine.model.ParameterStyle.SIMPLE;
import static dev.understudy.engine.model.ParameterStyle.SPACE_DELIMITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.Shape;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where clients differ and the meaning is plain nevertheless. */
class LeniencyTest {
    private static final Shape INTEGERS = arrayOf(INTEGER);
    private static final Shape EITHER = arrayOf(INTEGER).or(JsonType.INTEGER);
    private static final Shape NULLABLE = TestShape.of(JsonType.INTEGER, JsonType.NULL);
    private static final Shape INTEGERS_OR_NULL = arrayOf(INTEGER).or(JsonType.NULL);
    private static final Shape FILTER = object("limit", INTEGER, "tags", arrayOf(STRING));
    private static final Shape FILTER_OR_TEXT = object("limit", INTEGER).or(JsonType.STRING);

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments("an array sent once is an array of one", FORM, true, INTEGERS, "color=1", "[1]"),
                arguments("… also without explode", FORM, false, INTEGERS, "color=1", "[1]"),
                arguments("… also in brackets", DEEP_OBJECT, true, INTEGERS, "color=1", "[1]"),
                arguments("a primitive sent repeatedly is the first", FORM, true, INTEGER, "color=1&color=2", "1"),
                arguments("… also without explode", FORM, false, INTEGER, "color=1&color=2", "1"),
                arguments("… also in brackets", DEEP_OBJECT, true, INTEGER, "color=1&color=2", "1"),
                arguments("one value of either is a primitive", FORM, true, EITHER, "color=1", "1"),
                arguments("several values of either are an array", FORM, true, EITHER, "color=1&color=2", "[1,2]"),
                arguments("one piece of either is a primitive", FORM, false, EITHER, "color=1", "1"),
                arguments("several pieces of either are an array", FORM, false, EITHER, "color=1,2", "[1,2]"),
                arguments(
                        "an unexploded array sent twice goes on",
                        FORM,
                        false,
                        INTEGERS,
                        "color=1,2&color=3",
                        "[1,2,3]"),
                arguments("an empty array holds nothing's text", FORM, true, arrayOf(STRING), "color=", "[\"\"]"),
                arguments("… or null", FORM, true, arrayOf(NULLABLE), "color=", "[null]"),
                arguments("an empty nullable array is null", FORM, false, INTEGERS_OR_NULL, "color=", "null"),
                arguments("a nullable array is an array", FORM, false, INTEGERS_OR_NULL, "color=1", "[1]"),
                arguments(
                        "encoded commas part nothing",
                        FORM,
                        false,
                        arrayOf(STRING),
                        "color=a%2Cb,c",
                        "[\"a,b\",\"c\"]"),
                arguments(
                        "encoded pluses part nothing",
                        SPACE_DELIMITED,
                        false,
                        arrayOf(STRING),
                        "color=a%2Bb+c",
                        "[\"a+b\",\"c\"]"),
                arguments("exploded commas part nothing", FORM, true, arrayOf(STRING), "color=a,b", "[\"a,b\"]"),
                arguments(
                        "an exploded object takes its names only",
                        FORM,
                        true,
                        FILTER,
                        "limit=1&page=2",
                        "{\"limit\":1}"),
                arguments("… and arrays among them", FORM, true, FILTER, "tags=a&tags=b", "{\"tags\":[\"a\",\"b\"]}"),
                arguments("an exploded object is absent without them", FORM, true, FILTER, "page=2", "absent"),
                arguments("text for an object is left to the schema", FORM, true, FILTER, "color=x", "\"x\""),
                arguments("nothing for an object is left to the schema", FORM, false, FILTER, "color=", "\"\""),
                arguments(
                        "an object or text, known names",
                        FORM,
                        false,
                        FILTER_OR_TEXT,
                        "color=limit,1",
                        "{\"limit\":1}"),
                arguments(
                        "an object or text, unknown names", FORM, false, FILTER_OR_TEXT, "color=Hi,all", "\"Hi,all\""),
                arguments(
                        "an object or text in brackets",
                        DEEP_OBJECT,
                        true,
                        FILTER_OR_TEXT,
                        "color[limit]=1",
                        "{\"limit\":1}"),
                arguments("… and as text", DEEP_OBJECT, true, FILTER_OR_TEXT, "color=x", "\"x\""),
                arguments(
                        "other properties are taken as text",
                        PIPE_DELIMITED,
                        false,
                        FILTER,
                        "color=x|1",
                        "{\"x\":\"1\"}"),
                arguments("a value without schema", FORM, true, TestShape.ANYTHING, "color=1", "\"1\""),
                arguments("a name without value", FORM, true, BOOLEAN, "color", "\"\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void readsQueries(String name, ParameterStyle style, boolean explode, Shape shape, String query, String json) {
        assertThat(Decoding.told(Decoding.query(style, explode, shape, query))).isEqualTo(json);
    }

    @Test
    void joinsHeaderFieldsOfTheSameName() {
        Headers headers = Headers.of("color", "1, 2", "COLOR", "3");
        RawParameters raw = new RawParameters(Map.of(), QueryString.parse(""), headers);

        Style style = Style.of("color", SIMPLE, false, INTEGERS, Escaping.NONE);
        Decoded decoded = new StyledParameter(Source.of(ParameterLocation.HEADER, "color"), style).decode(raw);

        assertThat(Decoding.told(decoded)).isEqualTo("[1,2,3]");
    }
}
