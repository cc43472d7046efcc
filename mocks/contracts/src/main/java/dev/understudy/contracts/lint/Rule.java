package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** One thing that we ask of every contract. Rules keep no state. */
public interface Rule {
    /** The code of the problems it reports: stable, kebab-case, explained in docs/errors.md. */
    String code();

    void check(Contract contract, Problems problems);
}
