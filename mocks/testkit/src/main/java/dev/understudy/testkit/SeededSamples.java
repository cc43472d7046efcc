package dev.understudy.testkit;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Samples for laws: as many as wanted, the same on every machine, each with the seed it was made of.
 *
 * <pre>{@code SeededSamples.of(300, SeededSamples::word).forEach(sample -> assertThat(…).as(sample.label())…)}</pre>
 */
public final class SeededSamples {

    private SeededSamples() {}

    /** A sample, and the seed that makes it again. */
    public record Sample<T>(long seed, T value) {
        /** For failure messages. */
        public String label() {
            return "seed " + seed + ": " + value;
        }
    }

    /** @param maker is given a fresh source of randomness for each sample */
    public static <T> Stream<Sample<T>> of(int count, Function<Random, T> maker) {
        return LongStream.range(0, count).mapToObj(seed -> new Sample<>(seed, maker.apply(new Random(seed))));
    }

    /** A text of up to {@code max} characters of an alphabet, perhaps empty. */
    public static String text(Random random, String alphabet, int max) {
        int[] points = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(max + 1); left > 0; left--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    public static byte[] bytes(Random random, int max) {
        byte[] bytes = new byte[random.nextInt(max + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    public static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
