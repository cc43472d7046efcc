/** What the provider keeps for each caller. Start at {@link dev.understudy.contracttests.provider.store.World}. */
@NullMarked
package dev.understudy.contracttests.provider.store;

import org.jspecify.annotations.NullMarked;
