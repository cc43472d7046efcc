package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code style: offset}. So many items, after so many others; none are asked for by a limit of 0. */
record OffsetPaging(WholeNumber offset, WholeNumber limit) implements Paging {

    @Override
    public PageOutcome page(PageRequest request) {
        List<Violation> violations = new ArrayList<>();
        long start = offset.read(request.values(), violations);
        long size = limit.read(request.values(), violations);
        if (!violations.isEmpty()) {
            return new PageRefused(violations);
        }
        int total = request.items().size();
        int from = (int) Math.min(total, start);
        int to = (int) Math.min(total, from + Math.min(size, total));
        List<ObjectNode> items = SortedItems.of(request.items()).slice(from, to);
        return Page.of(
                items,
                total,
                size,
                start,
                size == 0 ? 1 : start / size + 1,
                to < total && size > 0 ? Optional.of(Integer.toString(to)) : Optional.empty(),
                from > 0 && size > 0 ? Optional.of(Long.toString(Math.max(0, from - size))) : Optional.empty());
    }
}
