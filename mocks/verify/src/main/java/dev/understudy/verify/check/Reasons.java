package dev.understudy.verify.check;

/** Reasons that come up in several checks. */
final class Reasons {
    static final String WRITES = "it sends what could change something; --allow-writes allows that";
    static final String SEEDED = "it needs a provider with the contract's seed data; --seeded says that this is one";

    private Reasons() {}
}
