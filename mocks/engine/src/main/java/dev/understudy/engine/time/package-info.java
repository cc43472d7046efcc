/** The clock that every rule reads: real, or moved by hand. */
@NullMarked
package dev.understudy.engine.time;

import org.jspecify.annotations.NullMarked;
