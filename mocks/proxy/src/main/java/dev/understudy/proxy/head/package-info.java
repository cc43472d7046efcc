/** Header fields on their way from one side of the proxy to the other. Start at {@link dev.understudy.proxy.head.Upstream}. */
@NullMarked
package dev.understudy.proxy.head;

import org.jspecify.annotations.NullMarked;
