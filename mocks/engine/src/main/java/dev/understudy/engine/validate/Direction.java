package dev.understudy.engine.validate;

/** Which way a message travels: what is read-only may not be sent, what is write-only may not be answered. */
public enum Direction {
    REQUEST,
    RESPONSE
}
