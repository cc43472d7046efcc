package dev.understudy.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * One invalid record in a stream far larger than the heap. The system property {@code understudy.check.lines} makes it
 * longer than the hundred thousand lines that every build reads.
 */
class LongStreamTest {
    private static final long LINES = Long.getLong("understudy.check.lines", 100_000);

    @Test
    void oneInvalidRecordIsFoundWithItsLineInConstantMemory() throws Exception {
        long wrong = LINES * 7 / 9;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongStream.class.getName(),
                        Long.toString(LINES),
                        Long.toString(wrong))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(told).contains("not-in-enum stream:" + wrong + ":21" + System.lineSeparator() + LINES + " judged");
    }
}
