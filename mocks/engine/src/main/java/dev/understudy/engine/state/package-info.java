/** What the mock remembers between requests, apart for each credential. Start at {@link dev.understudy.engine.state.Worlds}. */
@NullMarked
package dev.understudy.engine.state;

import org.jspecify.annotations.NullMarked;
