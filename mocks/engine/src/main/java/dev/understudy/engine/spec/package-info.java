/** Documents in, compiled model out; problems carry file, line and column. Start at {@link dev.understudy.engine.spec.ApiCompiler}. */
@NullMarked
package dev.understudy.engine.spec;

import org.jspecify.annotations.NullMarked;
