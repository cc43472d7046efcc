package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2 (core schema) as a JSON tree: anchors and merge keys resolved, duplicate keys refused, numbers exact. What is
 * aliased is shared, and aliases that unfold into a large tree are refused: whoever walks the tree walks all of it.
 */
final class YamlTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long MAX_ALIASED = 1_000_000;
    private static final int MAX_DIGITS = 1000;

    private final String file;
    private final IdentityHashMap<Node, @Nullable Converted> converted = new IdentityHashMap<>();
    private long nodes;
    private long aliased;

    /** @param nodes how many values it would be if nothing in it were shared */
    private record Converted(JsonNode tree, long nodes) {}

    private YamlTree(String file) {
        this.file = file;
    }

    static JsonNode parse(String file, String text) throws UnreadableException {
        Optional<Node> root = compose(file, text);
        return root.isEmpty() ? NODES.nullNode() : new YamlTree(file).convert(root.get());
    }

    /** Where the value of a pointer stands; the nearest place above it when it does not exist. */
    static SourceLocation locate(String file, String text, List<String> steps) {
        try {
            Optional<Node> node = compose(file, text);
            SourceLocation location = new SourceLocation(file, 1, 1);
            for (int i = 0; node.isPresent(); i++) {
                location = at(file, node.get());
                if (i == steps.size()) {
                    break;
                }
                SourceLocation key = keyLocation(file, node.get(), steps.get(i));
                node = child(node.get(), steps.get(i));
                if (node.isPresent() && i == steps.size() - 1 && key != null) {
                    return key;
                }
            }
            return location;
        } catch (UnreadableException e) {
            return e.location();
        }
    }

    private static Optional<Node> compose(String file, String text) throws UnreadableException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        try {
            Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
            return new Composer(settings, new BoundedYamlParser(parser)).getSingleNode();
        } catch (MarkedYamlEngineException e) {
            String problem = e.getProblem() == null ? "not YAML" : e.getProblem();
            throw new UnreadableException(
                    e.getProblemMark().map(mark -> at(file, mark)).orElse(new SourceLocation(file, 1, 1)), problem);
        } catch (YamlEngineException e) {
            throw new UnreadableException(new SourceLocation(file, 1, 1), String.valueOf(e.getMessage()));
        }
    }

    private JsonNode convert(Node node) throws UnreadableException {
        Converted known = converted.get(node);
        if (known != null) {
            return again(node, known);
        }
        if (converted.containsKey(node)) {
            throw new UnreadableException(at(file, node), "an alias leads back into itself");
        }
        long before = nodes++;
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        converted.put(node, null);
        JsonNode tree = node instanceof MappingNode mapping ? object(mapping) : array((SequenceNode) node);
        converted.put(node, new Converted(tree, nodes - before));
        return tree;
    }

    private JsonNode again(Node node, Converted known) throws UnreadableException {
        nodes += known.nodes();
        aliased += known.nodes();
        if (aliased > MAX_ALIASED) {
            throw new UnreadableException(at(file, node), "aliases unfold to more than " + MAX_ALIASED + " values");
        }
        return known.tree();
    }

    private ArrayNode array(SequenceNode sequence) throws UnreadableException {
        ArrayNode array = NODES.arrayNode(sequence.getValue().size());
        for (Node element : sequence.getValue()) {
            array.add(convert(element));
        }
        return array;
    }

    private ObjectNode object(MappingNode mapping) throws UnreadableException {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            String key = key(entry.getKeyNode());
            if (isMerge(entry)) {
                continue;
            }
            if (object.has(key)) {
                throw new UnreadableException(
                        at(file, entry.getKeyNode()), "the key \"" + key + "\" stands here twice");
            }
            object.set(key, convert(entry.getValueNode()));
        }
        for (NodeTuple entry : mapping.getValue()) {
            if (isMerge(entry)) {
                merge(object, convert(entry.getValueNode()), entry.getValueNode());
            }
        }
        return object;
    }

    private void merge(ObjectNode object, JsonNode source, Node place) throws UnreadableException {
        if (source.isArray()) {
            for (JsonNode element : source) {
                merge(object, element, place);
            }
        } else if (source.isObject()) {
            source.properties().forEach(property -> {
                if (!object.has(property.getKey())) {
                    object.set(property.getKey(), property.getValue());
                }
            });
        } else {
            throw new UnreadableException(at(file, place), "a merge key wants a mapping");
        }
    }

    private static boolean isMerge(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("<<") && key.isPlain();
    }

    private String key(Node node) throws UnreadableException {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new UnreadableException(at(file, node), "a key that is not a scalar");
    }

    private JsonNode scalar(ScalarNode node) throws UnreadableException {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(node, text) : NODES.textNode(text);
    }

    private JsonNode number(ScalarNode node, String text) throws UnreadableException {
        if (text.length() > MAX_DIGITS) {
            throw new UnreadableException(at(file, node), "a number of more than " + MAX_DIGITS + " digits");
        }
        try {
            return node.getTag().equals(Tag.INT) ? integer(text) : NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new UnreadableException(at(file, node), "JSON has no number " + text);
        }
    }

    private static JsonNode integer(String text) {
        BigInteger value;
        if (text.startsWith("0o")) {
            value = new BigInteger(text.substring(2), 8);
        } else if (text.startsWith("0x")) {
            value = new BigInteger(text.substring(2), 16);
        } else {
            value = new BigInteger(text.startsWith("+") ? text.substring(1) : text);
        }
        if (value.bitLength() < 32) {
            return NODES.numberNode(value.intValue());
        }
        return value.bitLength() < 64 ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    private static @Nullable SourceLocation keyLocation(String file, Node node, String step) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(step)) {
                    return at(file, key);
                }
            }
        }
        return null;
    }

    private static Optional<Node> child(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(step))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
        }
        if (node instanceof SequenceNode sequence && step.matches("[0-9]{1,9}")) {
            int index = Integer.parseInt(step);
            return index < sequence.getValue().size()
                    ? Optional.of(sequence.getValue().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static SourceLocation at(String file, Node node) {
        return node.getStartMark().map(mark -> at(file, mark)).orElse(new SourceLocation(file, 1, 1));
    }

    private static SourceLocation at(String file, Mark mark) {
        return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
