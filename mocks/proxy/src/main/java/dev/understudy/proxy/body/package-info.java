/** Bodies, kept while they pass, as far as they can be judged. Start at {@link dev.understudy.proxy.body.KeptBody}. */
@NullMarked
package dev.understudy.proxy.body;

import org.jspecify.annotations.NullMarked;
