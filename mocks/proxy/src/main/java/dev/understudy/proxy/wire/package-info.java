/** Bytes from one side to the other, on Jetty. Start at {@link dev.understudy.proxy.wire.ProxyHandler}. */
@NullMarked
package dev.understudy.proxy.wire;

import org.jspecify.annotations.NullMarked;
