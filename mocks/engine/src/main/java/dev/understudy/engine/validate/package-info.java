/** Messages judged against the contract. The only package that knows the schema library. Start at {@link dev.understudy.engine.validate.RequestJudge}. */
@NullMarked
package dev.understudy.engine.validate;

import org.jspecify.annotations.NullMarked;
