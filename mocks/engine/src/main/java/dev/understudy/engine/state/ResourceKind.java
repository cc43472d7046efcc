package dev.understudy.engine.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.validate.Violation;
import java.util.List;
import java.util.Optional;

/**
 * A kind of thing that an API keeps, as it is seen from outside: by whoever sets up a world. Safe to share between threads.
 */
public interface ResourceKind {

    /** Name of the API's contract. */
    String api();

    /** As the behaviour file says it. */
    String name();

    /** Where an item holds what tells it from others, as JSON Pointers: its id last, before it what that is unique within. */
    List<String> keys();

    /** Every item as it is now, in no particular order. Must not be changed. */
    List<ObjectNode> items(World world);

    /**
     * The item as it is now.
     *
     * @param key a value for each of {@link #keys()}
     */
    Optional<ObjectNode> get(World world, List<String> key);

    /**
     * What is wrong with an item: what every operation that would show it would break of the contract, and what cannot be
     * kept. Pointers lead into the item.
     *
     * @param item as the API shows it, with {@code plan} and {@code inputs} as in a seed; relative instants count from now
     */
    List<Violation> check(World world, ObjectNode item);

    /** Keeps an item that was found to be sound; true when it is a new one. */
    boolean put(World world, ObjectNode item);

    /** False when there was none. */
    boolean remove(World world, List<String> key);

    /** Every item in the form that {@link #check} and {@link #restore} take; missing when the world was never asked. */
    Optional<ArrayNode> saved(World world);

    /**
     * Replaces all items, or none.
     *
     * @param items as {@link #saved} gives them
     * @return what is wrong with them; pointers lead into the array
     */
    List<Violation> restore(World world, JsonNode items);
}
