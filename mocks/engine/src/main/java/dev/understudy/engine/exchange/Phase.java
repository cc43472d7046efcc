package dev.understudy.engine.exchange;

/** The order in which stages act on a request. */
public enum Phase {
    ROUTE,
    AUTH,
    LIMIT,
    VALIDATE,
    STATE,
    RESPOND
}
