package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.AnyShape;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a schema that stands in a document. Looks at no more of it than it is asked for, and at nothing twice.
 * Safe to share between threads.
 */
final class SchemaShape implements Shape {
    private static final String[] UNIONS = {"oneOf", "anyOf"};

    private final Document document;
    private final String pointer;
    private final Set<JsonType> types;

    private volatile @Nullable Map<String, Shape> properties;
    private volatile @Nullable Shape items;

    SchemaShape(Document document, String pointer) {
        this.document = document;
        this.pointer = pointer;
        this.types = typesAt(pointer, new HashSet<>());
    }

    @Override
    public boolean admits(JsonType type) {
        return types.contains(type) || type == JsonType.INTEGER && types.contains(JsonType.NUMBER);
    }

    @Override
    public Shape property(String name) {
        Shape named = properties().get(name);
        if (named != null) {
            return named;
        }
        String schema = document.follow(pointer).orElse(pointer);
        return document.at(schema).path("additionalProperties").isObject()
                ? document.shape(Pointers.child(schema, "additionalProperties"))
                : AnyShape.INSTANCE;
    }

    @Override
    public Map<String, Shape> properties() {
        Map<String, Shape> known = properties;
        if (known == null) {
            Map<String, Shape> found = new LinkedHashMap<>();
            collectProperties(pointer, found, new HashSet<>());
            known = Collections.unmodifiableMap(found);
            properties = known;
        }
        return known;
    }

    @Override
    public Shape items() {
        Shape known = items;
        if (known == null) {
            known = itemsAt(pointer, new HashSet<>());
            items = known;
        }
        return known;
    }

    private Set<JsonType> typesAt(String place, Set<String> seen) {
        String here = document.follow(place).orElse(place);
        JsonNode schema = document.at(here);
        if (!schema.isObject() || !seen.add(here)) {
            return EnumSet.allOf(JsonType.class);
        }
        Set<JsonType> found = declared(schema);
        for (String union : UNIONS) {
            if (schema.path(union).isArray()) {
                Set<JsonType> any = EnumSet.noneOf(JsonType.class);
                for (int i = 0; i < schema.path(union).size(); i++) {
                    any.addAll(typesAt(Pointers.child(Pointers.child(here, union), i), new HashSet<>(seen)));
                }
                found.retainAll(any);
            }
        }
        for (int i = 0; i < schema.path("allOf").size(); i++) {
            found.retainAll(typesAt(Pointers.child(Pointers.child(here, "allOf"), i), new HashSet<>(seen)));
        }
        return found;
    }

    private static Set<JsonType> declared(JsonNode schema) {
        JsonNode type = schema.path("type");
        Set<JsonType> found = EnumSet.noneOf(JsonType.class);
        if (type.isTextual()) {
            JsonType.named(type.textValue()).ifPresent(found::add);
        } else if (type.isArray()) {
            type.forEach(each -> JsonType.named(each.asText()).ifPresent(found::add));
        } else if (schema.has("const")) {
            found.add(JsonType.of(schema.get("const")));
        } else if (schema.path("enum").isArray()) {
            schema.get("enum").forEach(each -> found.add(JsonType.of(each)));
        } else {
            found.addAll(EnumSet.allOf(JsonType.class));
        }
        if (schema.path("nullable").asBoolean(false)) {
            found.add(JsonType.NULL);
        }
        return found;
    }

    private void collectProperties(String place, Map<String, Shape> found, Set<String> seen) {
        String here = document.follow(place).orElse(place);
        JsonNode schema = document.at(here);
        if (!seen.add(here)) {
            return;
        }
        String below = Pointers.child(here, "properties");
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(name -> found.putIfAbsent(name, document.shape(Pointers.child(below, name))));
        for (String composition : new String[] {"allOf", "oneOf", "anyOf"}) {
            for (int i = 0; i < schema.path(composition).size(); i++) {
                collectProperties(Pointers.child(Pointers.child(here, composition), i), found, seen);
            }
        }
    }

    private Shape itemsAt(String place, Set<String> seen) {
        String here = document.follow(place).orElse(place);
        JsonNode schema = document.at(here);
        if (schema.path("items").isObject()) {
            return document.shape(Pointers.child(here, "items"));
        }
        if (seen.add(here)) {
            for (String composition : new String[] {"allOf", "oneOf", "anyOf"}) {
                for (int i = 0; i < schema.path(composition).size(); i++) {
                    Shape inBranch = itemsAt(Pointers.child(Pointers.child(here, composition), i), seen);
                    if (inBranch != AnyShape.INSTANCE) {
                        return inBranch;
                    }
                }
            }
        }
        return AnyShape.INSTANCE;
    }
}
