/** Requests counted for each credential, and refused when there are too many. */
@NullMarked
package dev.understudy.engine.behaviour.ratelimit;

import org.jspecify.annotations.NullMarked;
