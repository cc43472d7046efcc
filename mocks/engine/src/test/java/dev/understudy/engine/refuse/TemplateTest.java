package dev.understudy.engine.refuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.spec.DocumentLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final Map<String, JsonNode> VALUES = Map.of(
            "n", IntNode.valueOf(7),
            "t", TextNode.valueOf("text"),
            "nothing", NullNode.instance,
            "path", read("[\"a\",1]"),
            "hole", TextNode.valueOf("${t}"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        no hole                      :: "text"                     :: "text"
        other values                 :: [1, 1.50, true, null, {}]  :: [1,1.50,true,null,{}]
        a hole keeps its type        :: "${n}"                     :: 7
        a hole for an array          :: "${path}"                  :: ["a",1]
        a hole for null              :: "${nothing}"               :: null
        a hole in a text             :: "n is ${n}."               :: "n is 7."
        two holes                    :: "${n}${t}"                 :: "7text"
        null in a text is nothing    :: "<${nothing}>"             :: "<>"
        an array in a text is JSON   :: "at ${path}"               :: "at [\\"a\\",1]"
        holes are filled once        :: "${hole}"                  :: "${t}"
        deep down                    :: {"a": [{"b": "${n}"}]}     :: {"a":[{"b":7}]}
        holes in keys are none       :: {"${n}": 1}                :: {"${n}":1}
        a dollar is a dollar         :: "$n $ {n} ${n"             :: "$n $ {n} ${n"
        each violation               :: {"each-violation": {"x": "${v}"}} :: [{"x":"first"},{"x":"second"}]
        each violation as text       :: {"each-violation": "${v}"} :: ["first","second"]
        each violation beside others :: {"each-violation": 1, "x": 2} :: {"each-violation":1,"x":2}
        """)
    void fillsItsHoles(String name, String template, String filled) {
        assertThat(Template.compile(read(template), "", (hole, pointer) -> {}).fill(scope("none")))
                .hasToString(filled);
    }

    @Test
    void tellsEveryHoleAndWhereItStands() {
        List<String> holes = new ArrayList<>();

        Template.compile(
                read("{\"a\": [1, \"${x} and ${y}\"], \"b/c\": {\"each-violation\": \"${z}\"}}"),
                "/body",
                (name, pointer) -> holes.add(name + " " + pointer));

        assertThat(holes).containsExactly("x /body/a/1", "y /body/a/1", "z /body/b~1c/each-violation");
    }

    @Test
    void doesNotChangeWhenFilled() {
        Template template = new FilledExample(
                read("{\"a\":{\"b\":1}}"),
                Map.of("/a/b", Template.compile(read("\"${n}\""), "", (name, pointer) -> {})));

        assertThat(template.fill(scope("none"))).hasToString("{\"a\":{\"b\":7}}");
        assertThat(template.fill(name -> TextNode.valueOf("other"))).hasToString("{\"a\":{\"b\":\"other\"}}");
    }

    private static Scope scope(String violation) {
        return new Scope() {
            @Override
            public JsonNode value(String name) {
                return VALUES.getOrDefault(name, TextNode.valueOf(violation));
            }

            @Override
            public List<Scope> eachViolation() {
                return List.of(scope("first"), scope("second"));
            }
        };
    }

    private static JsonNode read(String json) {
        return DocumentLoader.parse("value", "{\"value\":" + json + "}").at("/value");
    }
}
