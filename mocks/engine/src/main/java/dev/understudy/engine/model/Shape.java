package dev.understudy.engine.model;

import java.util.Map;

/**
 * Which kinds of JSON value a schema admits: all that is needed to turn text into JSON before it is judged. Unions,
 * references and {@code allOf} are looked through; a schema that says nothing admits everything.
 */
public interface Shape {

    /** Whether a value of that type can be valid. {@link JsonType#NUMBER} is admitted wherever a fraction is. */
    boolean admits(JsonType type);

    /** The shape of an object's property; of any value when the schema does not name it. */
    Shape property(String name);

    /** Properties that the schema names, in order. */
    Map<String, Shape> properties();

    /** The shape of an array's elements. */
    Shape items();
}
