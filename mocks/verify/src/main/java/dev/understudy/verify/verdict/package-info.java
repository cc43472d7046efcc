/** What came of verifying: verdicts, whom they blame, and the evidence. */
@NullMarked
package dev.understudy.verify.verdict;

import org.jspecify.annotations.NullMarked;
