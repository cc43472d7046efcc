package dev.understudy.engine;

import dev.understudy.engine.spec.Contract;

/**
 * A contract, and where it is served.
 *
 * @param prefix path before the server's own path, such as {@code /knock}; empty for the root
 */
public record Mount(String prefix, Contract contract) {

    /** Where the five APIs live: below the contract's name. */
    public static Mount named(Contract contract) {
        return new Mount("/" + contract.document().name(), contract);
    }

    public static Mount atRoot(Contract contract) {
        return new Mount("", contract);
    }
}
