/**
 * Providers that do one thing wrong: each is an honest provider with something in front of it that spoils requests or answers.
 * Start at {@link dev.understudy.contracttests.mutant.Mutants}.
 */
@NullMarked
package dev.understudy.contracttests.mutant;

import org.jspecify.annotations.NullMarked;
