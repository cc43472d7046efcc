/**
 * What laws are tested with: judges that owe the engine nothing, and samples that are the same on every machine. Start at
 * {@link dev.understudy.testkit.ContractJudge}.
 */
@NullMarked
package dev.understudy.testkit;

import org.jspecify.annotations.NullMarked;
