/**
 * What came and what was answered: each exchange whole, for a while, and counts of all. Start at
 * {@link dev.understudy.engine.journal.Journal}.
 */
@NullMarked
package dev.understudy.engine.journal;

import org.jspecify.annotations.NullMarked;
