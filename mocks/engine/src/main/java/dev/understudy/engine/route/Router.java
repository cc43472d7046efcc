package dev.understudy.engine.route;

import dev.understudy.engine.http.PercentEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what serves a path, in a tree of path segments: the time depends on the number of segments, not of routes. A
 * literal segment wins over a template, unless only the template serves the method. Immutable once built.
 *
 * @param <T> what serves a route
 */
public final class Router<T> {
    private final Node<T> root;

    private Router(Node<T> root) {
        this.root = root;
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * Looks a path up.
     *
     * @param path raw, percent-encoded, without the query
     */
    public Match<T> match(String method, String path) {
        Search<T> search = new Search<>(method, segments(path));
        search.descend(root, 0, new ArrayList<>());
        return search.result();
    }

    /** What a path leads to. */
    public sealed interface Match<T> {}

    /**
     * A target that serves the method.
     *
     * @param variables raw text of each template variable, in order of the path
     */
    public record Found<T>(T target, Map<String, String> variables) implements Match<T> {}

    /** The path exists, for these methods only. */
    public record OtherMethods<T>(Set<String> allowed, T example) implements Match<T> {}

    /** Nothing has this path. */
    public record Nothing<T>() implements Match<T> {}

    /** Splits at slashes; a leading slash makes no segment, a trailing one makes an empty segment. */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        int start = path.startsWith("/") ? 1 : 0;
        if (start == path.length()) {
            return segments;
        }
        while (start <= path.length()) {
            int end = path.indexOf('/', start);
            if (end < 0) {
                end = path.length();
            }
            segments.add(path.substring(start, end));
            start = end + 1;
        }
        return segments;
    }

    private record Leaf<T>(T target, List<String> variables) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> literals = new HashMap<>();
        private final Map<String, Branch<T>> templates = new LinkedHashMap<>();
        private final Map<String, Leaf<T>> leaves = new LinkedHashMap<>();
    }

    private record Branch<T>(SegmentTemplate template, Node<T> node) {}

    /** One look-up: keeps the first leaf with the method, and meanwhile the methods that other leaves serve. */
    private static final class Search<T> {
        private final String method;
        private final List<String> segments;
        private final Map<String, T> others = new LinkedHashMap<>();
        private Optional<Match<T>> found = Optional.empty();

        Search(String method, List<String> segments) {
            this.method = method;
            this.segments = segments;
        }

        boolean descend(Node<T> node, int depth, List<String> values) {
            if (depth == segments.size()) {
                return arrive(node, values);
            }
            String segment = segments.get(depth);
            Node<T> literal = node.literals.get(segment);
            if (literal == null && segment.indexOf('%') >= 0) {
                literal =
                        PercentEncoding.decode(segment).map(node.literals::get).orElse(null);
            }
            if (literal != null && descend(literal, depth + 1, values)) {
                return true;
            }
            for (Branch<T> branch : node.templates.values()) {
                int before = values.size();
                if (branch.template().match(segment, values) && descend(branch.node(), depth + 1, values)) {
                    return true;
                }
                values.subList(before, values.size()).clear();
            }
            return false;
        }

        private boolean arrive(Node<T> node, List<String> values) {
            Leaf<T> leaf = node.leaves.get(method);
            if (leaf == null) {
                node.leaves.forEach((other, serves) -> others.putIfAbsent(other, serves.target()));
                return false;
            }
            Map<String, String> variables = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                variables.put(leaf.variables().get(i), values.get(i));
            }
            found = Optional.of(new Found<>(leaf.target(), variables));
            return true;
        }

        Match<T> result() {
            if (found.isPresent()) {
                return found.get();
            }
            return others.isEmpty()
                    ? new Nothing<>()
                    : new OtherMethods<>(
                            new TreeSet<>(others.keySet()),
                            others.values().iterator().next());
        }
    }

    /** Collects routes; not safe for use by several threads. */
    public static final class Builder<T> {
        private final Node<T> root = new Node<>();

        private Builder() {}

        /**
         * Adds a route.
         *
         * @param template such as {@code /runs/{id}}
         * @return what already serves this method and path, in which case nothing is added
         */
        public Optional<T> add(String method, String template, T target) {
            Node<T> node = root;
            List<String> variables = new ArrayList<>();
            for (String segment : segments(template)) {
                if (segment.indexOf('{') < 0) {
                    node = node.literals.computeIfAbsent(segment, literal -> new Node<>());
                } else {
                    SegmentTemplate parsed = SegmentTemplate.parse(segment);
                    variables.addAll(parsed.variables());
                    node = node.templates
                            .computeIfAbsent(parsed.form(), form -> new Branch<>(parsed, new Node<>()))
                            .node();
                }
            }
            Leaf<T> existing = node.leaves.putIfAbsent(method, new Leaf<>(target, List.copyOf(variables)));
            return Optional.ofNullable(existing).map(Leaf::target);
        }

        public Router<T> build() {
            sort(root);
            return new Router<>(root);
        }

        /** Templates with more literal text are tried first: {@code {name}.json} before {@code {name}}. */
        private void sort(Node<T> node) {
            List<Map.Entry<String, Branch<T>>> branches = new ArrayList<>(node.templates.entrySet());
            branches.sort((a, b) -> Integer.compare(
                    b.getValue().template().literalLength(),
                    a.getValue().template().literalLength()));
            node.templates.clear();
            branches.forEach(branch -> node.templates.put(branch.getKey(), branch.getValue()));
            node.literals.values().forEach(this::sort);
            node.templates.values().forEach(branch -> sort(branch.node()));
        }
    }
}
