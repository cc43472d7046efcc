/** Which part of a sorted list a request gets. Start at {@link dev.understudy.engine.behaviour.paging.Paging}. */
@NullMarked
package dev.understudy.engine.behaviour.paging;

import org.jspecify.annotations.NullMarked;
