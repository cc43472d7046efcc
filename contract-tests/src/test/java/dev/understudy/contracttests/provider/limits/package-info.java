/** How often a caller may ask. Start at {@link dev.understudy.contracttests.provider.limits.Limits}. */
@NullMarked
package dev.understudy.contracttests.provider.limits;

import org.jspecify.annotations.NullMarked;
