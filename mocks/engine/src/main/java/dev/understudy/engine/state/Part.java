package dev.understudy.engine.state;

/**
 * Names something that a world keeps for one part of the mock: counters, rules, whatever that part alone knows. Each instance
 * is a name of its own.
 *
 * @param <T> what is kept under it
 */
public final class Part<T> {
    private final Class<T> type;

    private Part(Class<T> type) {
        this.type = type;
    }

    public static <T> Part<T> of(Class<T> type) {
        return new Part<>(type);
    }

    T cast(Object kept) {
        return type.cast(kept);
    }
}
