package dev.understudy.verify.verdict;

import java.util.Locale;

/** Who has to change something. */
public enum Blame {
    /** The contract contradicts itself, or is silent about what the provider always does. */
    CONTRACT,
    /** What the verifier was given is wrong: the base URL, a credential, a value. */
    CLIENT,
    /** Who answers does not do as the contract or the behaviour file says. */
    PROVIDER,
    /** As {@link #PROVIDER}, and the answers say that a mock of Understudy gave them. */
    MOCK;

    /** As reports write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
