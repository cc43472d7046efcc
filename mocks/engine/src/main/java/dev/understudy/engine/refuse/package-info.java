/** Refusals in the API's own shape. Start at {@link dev.understudy.engine.refuse.RefusalRenderer}. */
@NullMarked
package dev.understudy.engine.refuse;

import org.jspecify.annotations.NullMarked;
