/** JSON with holes: the bodies and headers that behaviour files describe. Start at {@link dev.understudy.engine.template.Template}. */
@NullMarked
package dev.understudy.engine.template;

import org.jspecify.annotations.NullMarked;
