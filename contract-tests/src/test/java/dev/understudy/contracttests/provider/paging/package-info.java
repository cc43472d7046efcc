/** Pages of lists, by number or by cursor. Start at {@link dev.understudy.contracttests.provider.paging.Pager}. */
@NullMarked
package dev.understudy.contracttests.provider.paging;

import org.jspecify.annotations.NullMarked;
