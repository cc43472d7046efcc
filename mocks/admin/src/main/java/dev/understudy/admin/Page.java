package dev.understudy.admin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some items of a sorted list, those after the one that the request names.
 *
 * @param next the key to name for the page that follows; empty on the last
 */
record Page<T>(List<T> items, Optional<String> next) {

    /** @param sorted by key */
    static <T> Page<T> of(List<T> sorted, Function<T, String> key, AdminRequest request) {
        String after = request.query("after").orElse("");
        List<T> rest = sorted.stream()
                .filter(item -> key.apply(item).compareTo(after) > 0)
                .limit(request.limit() + 1L)
                .toList();
        if (rest.size() <= request.limit()) {
            return new Page<>(rest, Optional.empty());
        }
        List<T> items = rest.subList(0, request.limit());
        return new Page<>(items, Optional.of(key.apply(items.get(items.size() - 1))));
    }
}
