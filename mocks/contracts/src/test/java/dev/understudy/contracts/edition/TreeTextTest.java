package dev.understudy.contracts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.DocumentLoader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTextTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "two words",
                "yes",
                "No",
                "ON",
                "y",
                "null",
                "~",
                "true",
                "1",
                "-1.5",
                "0x1f",
                "1_000",
                "12:30:45",
                "2025-04-21",
                "2025-04-21T00:00:00Z",
                ".5",
                ".inf",
                "=",
                "<<",
                "- a",
                "a: b",
                "a #b",
                "# a",
                "'",
                "\"",
                "a'b\"c",
                "[a]",
                "{a}",
                "*a",
                "&a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "a\nb",
                "a\n",
                "\na",
                "a\n\n\nb\n\n",
                " a\nb",
                "a \nb",
                "\t",
                "a\tb",
                "\u0000",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "é",
                "日本",
                "😀",
                "a\r\nb",
                "---",
                "...",
                "--- a",
                "?",
                "? a",
                ":",
                "a:",
                ","
            })
    void everyTextIsReadBackAsItWas(String text) {
        ObjectNode tree = NODES.objectNode();
        tree.put("value", text);
        tree.putArray("list").add(text);
        tree.putObject("map").put(text, text);

        assertReadsBack(tree);
    }

    @Test
    void everyOtherValueIsReadBackAsItWas() {
        ObjectNode tree = NODES.objectNode();
        tree.put("int", 1).put("long", 5_000_000_000L).put("big", new BigInteger("123456789012345678901234567890"));
        tree.put("decimal", new BigDecimal("1.50")).put("small", new BigDecimal("0.0000001"));
        tree.put("yes", true).put("no", false).putNull("nothing");
        tree.putObject("empty");
        tree.putArray("none").addObject().putArray("deep");

        assertReadsBack(tree);
    }

    @Test
    void textThatOlderReadersTakeForSomethingElseIsQuoted() {
        ObjectNode tree = NODES.objectNode();
        tree.put("on", "no").put("date", "2025-04-21").put("time", "12:30:45").put("path", "/a/{b}");

        assertThat(TreeText.yaml(tree)).isEqualTo("""
                        'on': 'no'
                        date: '2025-04-21'
                        time: '12:30:45'
                        path: /a/{b}
                        """);
    }

    @ParameterizedTest
    @MethodSource("dev.understudy.contracts.edition.EditionsAgreeTest#contracts")
    void everyEditionIsReadBackAsItWas(Path folder) {
        assertReadsBack(BundledEdition.of(DocumentLoader.load(folder)));
        assertReadsBack(OpenApi30Edition.of(DocumentLoader.load(folder)));
    }

    private static void assertReadsBack(JsonNode tree) {
        assertThat(DocumentLoader.parse("yaml", TreeText.yaml(tree)).root()).hasToString(tree.toString());
        assertThat(DocumentLoader.parse("json", TreeText.json(tree)).root()).hasToString(tree.toString());
    }
}
