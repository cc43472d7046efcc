/** What the contract says of an exchange, and where that is written down. Start at {@link dev.understudy.proxy.verdict.PassingJudge}. */
@NullMarked
package dev.understudy.proxy.verdict;

import org.jspecify.annotations.NullMarked;
