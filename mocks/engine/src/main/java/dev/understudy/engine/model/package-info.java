/** What a contract says, compiled: immutable, shared between threads, all that the code after {@code spec} reads. Start at {@link dev.understudy.engine.model.Api}. */
@NullMarked
package dev.understudy.engine.model;

import org.jspecify.annotations.NullMarked;
