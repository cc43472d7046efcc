/** What a contract and its behaviour file let one expect of a provider. Start at {@link dev.understudy.verify.subject.Subject}. */
@NullMarked
package dev.understudy.verify.subject;

import org.jspecify.annotations.NullMarked;
