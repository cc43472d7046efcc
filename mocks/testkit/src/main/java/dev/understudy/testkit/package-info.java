/**
 * What tests of contracts are made of: requests built from a contract, scenarios and their runner, and judges that owe the
 * engine nothing. Start at {@link dev.understudy.testkit.ContractRequest}.
 */
@NullMarked
package dev.understudy.testkit;

import org.jspecify.annotations.NullMarked;
