package dev.understudy.engine.state.index;

/** Some of the items of a block, by their positions. Immutable. */
public final class Bits {
    private final long[] words;
    private final int size;
    private final int count;

    private Bits(long[] words, int size) {
        this.words = words;
        this.size = size;
        int found = 0;
        for (long word : words) {
            found += Long.bitCount(word);
        }
        this.count = found;
    }

    /** @param words the lowest bit of the first stands for the first position; not copied */
    static Bits of(long[] words, int size) {
        return new Bits(words, size);
    }

    static long[] wordsFor(int size) {
        return new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    static Bits none(int size) {
        return new Bits(wordsFor(size), size);
    }

    static Bits all(int size) {
        return none(size).not();
    }

    /** How many they are. */
    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    Bits and(Bits other) {
        if (count == size || other.count == 0) {
            return other;
        }
        if (count == 0 || other.count == size) {
            return this;
        }
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new Bits(both, size);
    }

    Bits or(Bits other) {
        if (count == 0 || other.count == size) {
            return other;
        }
        if (count == size || other.count == 0) {
            return this;
        }
        long[] either = words.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= other.words[i];
        }
        return new Bits(either, size);
    }

    Bits not() {
        long[] others = words.clone();
        for (int i = 0; i < others.length; i++) {
            int used = Math.min(Long.SIZE, size - i * Long.SIZE);
            others[i] = ~others[i] & (-1L >>> (Long.SIZE - used));
        }
        return new Bits(others, size);
    }

    /**
     * The position of one of them.
     *
     * @param nth from 0, below {@link #count}
     */
    int position(int nth) {
        int left = nth;
        int word = 0;
        while (left >= Long.bitCount(words[word])) {
            left -= Long.bitCount(words[word]);
            word++;
        }
        long bits = words[word];
        for (int i = 0; i < left; i++) {
            bits &= bits - 1; // takes the lowest one away
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
    }
}
