/** What went wrong is told by its right name. */
@NullMarked
package dev.understudy.proxy.wire;

import org.jspecify.annotations.NullMarked;
