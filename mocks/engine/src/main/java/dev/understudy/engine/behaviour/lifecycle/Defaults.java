package dev.understudy.engine.behaviour.lifecycle;

import java.time.Duration;
import java.util.Optional;

/**
 * What fills in where a plan says nothing.
 *
 * @param queued from creation until the run starts
 * @param resumed from resumption until the run goes on
 * @param attempt how long an attempt takes
 * @param timeout of an attempt; empty when attempts may take any time
 * @param waitTimeout how long an event is waited for
 * @param countsNames whether each step's name is followed by a counter, as in {@code charge-1}, {@code charge-2}
 */
record Defaults(
        Duration queued,
        Duration resumed,
        Duration attempt,
        Retries retries,
        Optional<Duration> timeout,
        Duration waitTimeout,
        TimeoutError timeoutError,
        boolean countsNames) {

    static Defaults read(ConfigNode node) {
        return new Defaults(
                node.child("queued").duration(Duration.ZERO),
                node.child("resumed").duration(Duration.ZERO),
                node.child("step").duration(Duration.ofSeconds(1)),
                Retries.read(node.child("retries"), Retries.NONE),
                node.child("timeout").duration(),
                node.child("wait-timeout").duration(Duration.ofHours(24)),
                TimeoutError.read(node.child("timeout-error")),
                node.child("step-names").text("plain").equals("counted"));
    }
}
