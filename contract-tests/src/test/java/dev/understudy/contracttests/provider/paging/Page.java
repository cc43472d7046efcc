package dev.understudy.contracttests.provider.paging;

import dev.understudy.contracttests.provider.store.Instance;
import java.util.List;
import java.util.Optional;

/**
 * A page, and where it stands in the whole.
 *
 * @param total instances on all pages together
 * @param number empty when the page was asked for by cursor
 * @param next the cursor to go on with; empty on the last page, and when the page was asked for by number
 */
public record Page(List<Instance> instances, int size, int total, Optional<Long> number, Optional<String> next) {

    public int pages() {
        return (total + size - 1) / size;
    }
}
