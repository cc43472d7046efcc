package dev.understudy.engine.behaviour.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: at which milliseconds a permit is asked for, and what remains; or {@code x} and how long to wait. */
class LimiterTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        grants all permits                     :: 0 0             :: 1 0
        refuses until the window has passed    :: 0 0 0 4000      :: 1 0 xPT10S xPT6S
        opens when the first request comes     :: 5000 5000 14999 :: 1 0 xPT0.001S
        grants again when it has passed        :: 0 0 10000 10000 :: 1 0 1 0
        a refusal takes no permit              :: 0 0 1 2 10000   :: 1 0 xPT9.999S xPT9.998S 1
        a clock gone back within the window    :: 5000 9000 6000  :: 1 0 xPT9S
        a clock gone back behind it            :: 5000 5000 1000 1000 1000 :: 1 0 1 0 xPT10S
        """)
    void fixedWindow(String name, String millis, String said) {
        assertThat(said(new FixedWindow(2, TEN_SECONDS), millis)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        grants all permits                     :: 0 0               :: 1 0
        refuses until one is back              :: 0 0 0 4000        :: 1 0 xPT5S xPT1S
        permits return one by one              :: 0 0 5000 5000     :: 1 0 0 xPT5S
        is never fuller than full              :: 0 60000 60000 60000 :: 1 1 0 xPT5S
        a refusal takes no permit              :: 0 0 1 2 5000      :: 1 0 xPT4.999S xPT4.998S 0
        a clock gone back far                  :: 3600000 3600000 0 5000 :: 1 0 xPT5S 0
        """)
    void tokenBucket(String name, String millis, String said) {
        assertThat(said(new TokenBucket(2, TEN_SECONDS), millis)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        refuses everything for the block       :: 0 0 1000 12000 60999 61000 :: 1 0 xPT1M xPT49S xPT0.001S 1
        a refusal does not lengthen the block  :: 0 0 0 30000 60000   :: 1 0 xPT1M xPT30S 1
        a clock gone back behind the block     :: 20000 20000 20000 0 :: 1 0 xPT1M 1
        """)
    void blocking(String name, String millis, String said) {
        Limiter limiter = new Blocking(new FixedWindow(2, TEN_SECONDS), Duration.ofMinutes(1));

        assertThat(said(limiter, millis)).isEqualTo(said);
    }

    @Test
    void blocksNoShorterThanTheLimitItselfRefuses() {
        Limiter limiter = new Blocking(new FixedWindow(1, TEN_SECONDS), Duration.ofSeconds(1));

        assertThat(said(limiter, "0 0 9999 10000")).isEqualTo("0 xPT10S xPT0.001S 0");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.001S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT59.5S, 60"})
    void tellsWholeSecondsRoundedUp(Duration until, long seconds) {
        assertThat(Permit.refusedFor(until).seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void grantsNoMoreThanItsPermitsToManyThreads(boolean bucket) {
        Limiter limiter = bucket ? new TokenBucket(100, TEN_SECONDS) : new FixedWindow(100, TEN_SECONDS);

        long granted = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> limiter.take(START).isGranted())
                .count();

        assertThat(granted).isEqualTo(100);
    }

    private static String said(Limiter limiter, String millis) {
        List<String> said = new ArrayList<>();
        for (String at : millis.split(" ", -1)) {
            Permit permit = limiter.take(START.plusMillis(Long.parseLong(at)));
            said.add(permit.isGranted() ? Long.toString(permit.remaining()) : "x" + permit.until());
        }
        return String.join(" ", said);
    }
}
