/**
 * A proxy that judges what passes: start at {@link dev.understudy.proxy.ProxyServer}. {@code wire} moves bytes,
 * {@code head} rewrites header fields, {@code body} keeps what is to be judged, {@code verdict} judges and writes down.
 */
@NullMarked
package dev.understudy.proxy;

import org.jspecify.annotations.NullMarked;
