/** From method and path to the operation. Start at {@link dev.understudy.engine.route.Router}. */
@NullMarked
package dev.understudy.engine.route;

import org.jspecify.annotations.NullMarked;
