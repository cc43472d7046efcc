package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code style: page-number}. Pages are counted from 1; beyond the last they are empty. */
record PageNumberPaging(WholeNumber number, WholeNumber size) implements Paging {

    @Override
    public PageOutcome page(PageRequest request) {
        List<Violation> violations = new ArrayList<>();
        long wanted = number.read(request.values(), violations);
        long length = size.read(request.values(), violations);
        if (!violations.isEmpty()) {
            return new PageRefused(violations);
        }
        int total = request.items().size();
        // the product may be beyond all numbers, the quotient never is
        int from = wanted - 1 > total / length ? total : (int) Math.min(total, (wanted - 1) * length);
        int to = (int) Math.min(total, from + Math.min(length, total));
        long pages = (total + length - 1) / length;
        long before = Math.min(wanted - 1, pages);
        List<ObjectNode> items = SortedItems.of(request.items()).slice(from, to);
        return Page.of(
                items,
                total,
                length,
                from,
                wanted,
                wanted < pages ? Optional.of(Long.toString(wanted + 1)) : Optional.empty(),
                before > 0 ? Optional.of(Long.toString(before)) : Optional.empty());
    }
}
