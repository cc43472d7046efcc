/** Everything that can be wrong with a contract folder, from every part that has an opinion. Start at {@link dev.understudy.contracts.check.ContractCheck}. */
@NullMarked
package dev.understudy.contracts.check;

import org.jspecify.annotations.NullMarked;
