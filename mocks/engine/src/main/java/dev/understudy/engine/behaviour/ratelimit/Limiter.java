package dev.understudy.engine.behaviour.ratelimit;

import java.time.Instant;

/** Counts the requests of one caller. Safe to share between threads. */
interface Limiter {

    /** Takes a permit, if there is one at that instant. */
    Permit take(Instant instant);
}
