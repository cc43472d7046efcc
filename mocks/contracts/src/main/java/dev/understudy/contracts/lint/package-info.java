/**
 * The house rules for contracts, beyond what OpenAPI itself asks: complete, fully exemplified, and in a form that code
 * generators get right. A rule a class; {@link dev.understudy.contracts.lint.RuleCatalog} lists them. Start at
 * {@link dev.understudy.contracts.lint.ContractLint}.
 */
@NullMarked
package dev.understudy.contracts.lint;

import org.jspecify.annotations.NullMarked;
