/**
 * Lists that are sorted and filtered before anybody asks, and kept right as items change and time passes. Start at {@link
 * dev.understudy.engine.state.index.Index}.
 */
@NullMarked
package dev.understudy.engine.state.index;

import org.jspecify.annotations.NullMarked;
