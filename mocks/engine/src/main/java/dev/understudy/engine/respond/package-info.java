/** Chooses the answer: which status, which media type, which example. Start at {@link dev.understudy.engine.respond.RespondStage}. */
@NullMarked
package dev.understudy.engine.respond;

import org.jspecify.annotations.NullMarked;
