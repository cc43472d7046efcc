/**
 * How an instance lives: its plan, what it receives, and what has become of it at an instant. Nothing ticks; start at
 * {@link dev.understudy.contracttests.provider.life.Life}.
 */
@NullMarked
package dev.understudy.contracttests.provider.life;

import org.jspecify.annotations.NullMarked;
