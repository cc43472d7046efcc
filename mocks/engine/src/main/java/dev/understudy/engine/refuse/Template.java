package dev.understudy.engine.refuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON value with holes, compiled. A text that is nothing but {@code ${name}} becomes the value of that name; inside a
 * longer text the value is written out. {@code {each-violation: …}} becomes an array with an element for each violation.
 */
public interface Template {
    Pattern HOLE = Pattern.compile("\\$\\{([^}]*)}");
    String EACH = "each-violation";

    JsonNode fill(Scope scope);

    /** Is told of every hole. */
    interface Names {
        /** @param pointer where the text that has the hole stands */
        void accept(String name, String pointer);
    }

    /** @param pointer where the node stands in its file */
    static Template compile(JsonNode node, String pointer, Names names) {
        if (node.isTextual()) {
            return text(node.textValue(), pointer, names);
        }
        if (node.isArray()) {
            List<Template> elements = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                elements.add(compile(node.get(i), Pointers.child(pointer, i), names));
            }
            return new Elements(List.copyOf(elements));
        }
        if (node.size() == 1 && node.has(EACH)) {
            return new Each(compile(node.get(EACH), Pointers.child(pointer, EACH), names));
        }
        if (node.isObject()) {
            Map<String, Template> members = new LinkedHashMap<>();
            node.properties()
                    .forEach(entry -> members.put(
                            entry.getKey(), compile(entry.getValue(), Pointers.child(pointer, entry.getKey()), names)));
            return new Members(members);
        }
        return new Constant(node);
    }

    private static Template text(String text, String pointer, Names names) {
        Matcher matcher = HOLE.matcher(text);
        List<Object> parts = new ArrayList<>();
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(text.substring(end, matcher.start()));
            }
            names.accept(matcher.group(1), pointer);
            parts.add(new Hole(matcher.group(1)));
            end = matcher.end();
        }
        if (parts.isEmpty()) {
            return new Constant(TextNode.valueOf(text));
        }
        if (parts.size() == 1 && end == text.length() && parts.get(0) instanceof Hole hole) {
            return hole;
        }
        if (end < text.length()) {
            parts.add(text.substring(end));
        }
        return new Mixed(List.copyOf(parts));
    }

    /** A value without holes. */
    record Constant(JsonNode value) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            return value;
        }
    }

    /** A hole on its own. */
    record Hole(String name) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            return scope.value(name);
        }
    }

    /** Text and holes in turn. */
    record Mixed(List<Object> parts) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            StringBuilder text = new StringBuilder();
            for (Object part : parts) {
                text.append(part instanceof Hole hole ? written(scope.value(hole.name())) : part);
            }
            return TextNode.valueOf(text.toString());
        }

        /** Null is written as nothing, arrays and objects as JSON. */
        private static String written(JsonNode value) {
            if (value.isNull()) {
                return "";
            }
            return value.isContainerNode() ? value.toString() : value.asText();
        }
    }

    /** An array. */
    record Elements(List<Template> elements) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(elements.size());
            elements.forEach(element -> array.add(element.fill(scope)));
            return array;
        }
    }

    /** An object. */
    record Members(Map<String, Template> members) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, member) -> object.set(name, member.fill(scope)));
            return object;
        }
    }

    /** An array with one element for each violation. */
    record Each(Template element) implements Template {
        @Override
        public JsonNode fill(Scope scope) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            scope.eachViolation().forEach(each -> array.add(element.fill(each)));
            return array;
        }
    }
}
