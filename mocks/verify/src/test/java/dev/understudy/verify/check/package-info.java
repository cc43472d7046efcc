/** What verdicts are made of. */
@NullMarked
package dev.understudy.verify.check;

import org.jspecify.annotations.NullMarked;
