/**
 * A provider of the Cloudflare contract that owes the mock nothing: a small Spring Boot server that fills in the stubs generated
 * from the contract. It shows how that is done, and it is what checks are checked with. Start at
 * {@link dev.understudy.contracttests.provider.ReferenceProvider}.
 */
@NullMarked
package dev.understudy.contracttests.provider;

import org.jspecify.annotations.NullMarked;
