package dev.understudy.contracts.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a tree as text: the same tree always as the same text, keys in the order they have. */
final class TreeText {
    private static final DumpSettings YAML = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setBestLineBreak("\n")
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    /** What YAML 1.1, which many readers still speak, takes for something other than text. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private TreeText() {}

    static String json(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String yaml(JsonNode tree) {
        return new Present(YAML)
                .emitToString(new Serialize(YAML).serializeOne(node(tree)).iterator());
    }

    private static Node node(JsonNode tree) {
        if (tree.isObject()) {
            List<NodeTuple> entries = new ArrayList<>();
            tree.properties()
                    .forEach(entry -> entries.add(new NodeTuple(text(entry.getKey()), node(entry.getValue()))));
            return new MappingNode(Tag.MAP, entries, style(tree));
        }
        if (tree.isArray()) {
            List<Node> elements = new ArrayList<>();
            tree.forEach(element -> elements.add(node(element)));
            return new SequenceNode(Tag.SEQ, elements, style(tree));
        }
        if (tree.isTextual()) {
            return text(tree.textValue());
        }
        if (tree.isNumber()) {
            Tag tag = tree.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
            return new ScalarNode(tag, tree.decimalValue().toPlainString(), ScalarStyle.PLAIN);
        }
        return new ScalarNode(tree.isBoolean() ? Tag.BOOL : Tag.NULL, tree.asText("null"), ScalarStyle.PLAIN);
    }

    private static FlowStyle style(JsonNode tree) {
        return tree.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    /** The emitter itself quotes what would not be text in YAML 1.2, and what plain or literal style cannot hold. */
    private static ScalarNode text(String text) {
        ScalarStyle style = ScalarStyle.SINGLE_QUOTED;
        if (text.indexOf('\n') >= 0) {
            style = ScalarStyle.LITERAL;
        } else if (text.matches("[A-Za-z/$_].*") && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            style = ScalarStyle.PLAIN;
        }
        return new ScalarNode(Tag.STR, text, style);
    }
}
