package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.model.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * An OpenAPI document with everything it refers to in one tree. Examples and path items from other files stand where they
 * were referred to; other files stand whole below {@value #FILES}. The tree must not be changed.
 */
public final class Document {
    /** Key of the root below which other files stand. */
    public static final String FILES = "x-files";

    private final String name;
    private final JsonNode root;
    private final List<Origin> origins;
    private final Optional<Supplier<SourceFile>> written;
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    /** Says that what stands at or below {@code pointer} was read from {@code file} at {@code filePointer}. */
    record Origin(String pointer, SourceFile file, String filePointer) {}

    Document(String name, JsonNode root, List<Origin> origins) {
        this(name, root, origins, Optional.empty());
    }

    private Document(String name, JsonNode root, List<Origin> origins, Optional<Supplier<SourceFile>> written) {
        this.name = name;
        this.root = root;
        this.origins = List.copyOf(origins);
        this.written = written;
    }

    /**
     * The same document, whose places are told by a file that it was derived from.
     *
     * @param source where the same pointers lead to the same things; only asked for when a place is wanted
     */
    Document writtenIn(Supplier<SourceFile> source) {
        return new Document(name, root, origins, Optional.of(source));
    }

    /** Short name: the folder's when the document lies in one as {@code openapi.yaml}, the file's otherwise. */
    public String name() {
        return name;
    }

    public JsonNode root() {
        return root;
    }

    /** What a pointer points to; missing when there is nothing. */
    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** The pointer that is reached by following references from here; empty when they lead nowhere or in a circle. */
    public Optional<String> follow(String pointer) {
        String here = pointer;
        Set<String> seen = new HashSet<>();
        while (true) {
            JsonNode node = at(here);
            if (node.isMissingNode()) {
                return Optional.empty();
            }
            JsonNode reference = node.isObject() ? node.get("$ref") : null;
            if (reference == null || !reference.isTextual()) {
                return Optional.of(here);
            }
            if (!seen.add(here) || !isPointer(reference.textValue())) {
                return Optional.empty();
            }
            here = fragment(reference.textValue().substring(1));
        }
    }

    /** The shape of the schema at a place. */
    public Shape shape(String pointer) {
        String place = follow(pointer).orElse(pointer);
        Shape known = shapes.get(place);
        if (known == null) {
            known = new SchemaShape(this, place);
            shapes.put(place, known);
        }
        return known;
    }

    /** Where in the author's files something stands. Slow: meant for problems. */
    public SourceLocation locate(String pointer) {
        if (written.isPresent()) {
            return written.get().get().locate(pointer);
        }
        Origin best = origins.get(0);
        for (Origin origin : origins) {
            boolean below = pointer.equals(origin.pointer()) || pointer.startsWith(origin.pointer() + "/");
            if (below && origin.pointer().length() >= best.pointer().length()) {
                best = origin;
            }
        }
        return best.file()
                .locate(best.filePointer() + pointer.substring(best.pointer().length()));
    }

    /** The OpenAPI version that the document claims, such as {@code 3.1.0}; empty when it claims none. */
    public String openapi() {
        return root.path("openapi").asText("");
    }

    /** Whether a reference is a JSON Pointer into this document; anchors are not read. */
    private static boolean isPointer(String reference) {
        return reference.equals("#") || reference.startsWith("#/");
    }

    private static String fragment(String text) {
        return PercentEncoding.decode(text).orElse(text);
    }
}
