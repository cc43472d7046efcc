package dev.understudy.proxy.wire;

import java.time.Duration;

/**
 * How exchanges are passed on.
 *
 * @param refuses whether requests and answers that break the contract are kept from the other side
 * @param streams whether every answer is passed on while it comes; otherwise JSON is held back, so that a header can tell
 *     what is wrong with it
 * @param timeout how long either side may be silent when it is its turn, and how long a connection may take
 */
public record Manner(boolean refuses, boolean streams, Duration timeout) {}
