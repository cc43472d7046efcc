package dev.understudy.engine;

import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.spec.Contract;
import java.util.List;

/**
 * A contract, and where it is served.
 *
 * @param prefix path before the server's own path, such as {@code /knock}; empty for the root
 * @param stages that act on its requests beside those that the contract and its behaviour file bring
 */
public record Mount(String prefix, Contract contract, List<Stage> stages) {

    public Mount(String prefix, Contract contract) {
        this(prefix, contract, List.of());
    }

    /** Where the five APIs live: below the contract's name. */
    public static Mount named(Contract contract) {
        return new Mount("/" + contract.document().name(), contract);
    }

    public static Mount atRoot(Contract contract) {
        return new Mount("", contract);
    }

    /** A single contract is served at the root, several each below its name. */
    public static List<Mount> all(List<Contract> contracts) {
        return contracts.size() == 1
                ? List.of(atRoot(contracts.get(0)))
                : contracts.stream().map(Mount::named).toList();
    }
}
