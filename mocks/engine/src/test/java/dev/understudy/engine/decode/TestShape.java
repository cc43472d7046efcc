package dev.understudy.engine.decode;

import dev.understudy.engine.model.AnyShape;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.model.Shape;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A shape spelled out; properties and elements that are not named may be anything. */
record TestShape(Set<JsonType> types, Map<String, Shape> properties, Shape items) implements Shape {
    static final Shape ANYTHING = AnyShape.INSTANCE;
    static final Shape STRING = of(JsonType.STRING);
    static final Shape INTEGER = of(JsonType.INTEGER);
    static final Shape NUMBER = of(JsonType.NUMBER);
    static final Shape BOOLEAN = of(JsonType.BOOLEAN);
    static final Shape OBJECT = of(JsonType.OBJECT);

    static TestShape of(JsonType first, JsonType... more) {
        Set<JsonType> types = EnumSet.of(first, more);
        if (types.contains(JsonType.NUMBER)) {
            types.add(JsonType.INTEGER);
        }
        return new TestShape(types, Map.of(), ANYTHING);
    }

    static TestShape arrayOf(Shape items) {
        return new TestShape(EnumSet.of(JsonType.ARRAY), Map.of(), items);
    }

    /** @param namesAndShapes name, shape, name, shape … */
    static TestShape object(Object... namesAndShapes) {
        Map<String, Shape> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            properties.put((String) namesAndShapes[i], (Shape) namesAndShapes[i + 1]);
        }
        return new TestShape(EnumSet.of(JsonType.OBJECT), properties, ANYTHING);
    }

    /** This shape or a value of one of those types. */
    TestShape or(JsonType first, JsonType... more) {
        Set<JsonType> all = EnumSet.copyOf(types);
        all.addAll(of(first, more).types());
        return new TestShape(all, properties, items);
    }

    @Override
    public boolean admits(JsonType type) {
        return types.contains(type);
    }

    @Override
    public Shape property(String name) {
        return properties.getOrDefault(name, ANYTHING);
    }
}
