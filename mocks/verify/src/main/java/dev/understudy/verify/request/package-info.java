/** Requests made from contracts. Start at {@link dev.understudy.verify.request.ContractRequest}. */
@NullMarked
package dev.understudy.verify.request;

import org.jspecify.annotations.NullMarked;
