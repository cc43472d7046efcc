package dev.understudy.engine.behaviour.paging;

import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code style: two-way-cursor}. The page after one cursor, or the one before the other; always in the list's own order.
 * Both together bound the list, and the page is the first between them.
 */
record TwoWayCursorPaging(Parameter after, Parameter before, WholeNumber size, Cursors cursors) implements Paging {
    private static final String EITHER_WAY = "either-way"; // a cursor is a place, from which one may go both ways

    @Override
    public PageOutcome page(PageRequest request) {
        List<Violation> violations = new ArrayList<>();
        long length = size.read(request.values(), violations);
        Optional<Cut> start = cursors.read(after, request, EITHER_WAY, violations);
        Optional<Cut> end = cursors.read(before, request, EITHER_WAY, violations);
        if (!violations.isEmpty()) {
            return new PageRefused(violations);
        }
        SortedItems items = SortedItems.of(request.items());
        return page(items, start, end, length).page(length, cut -> cursors.write(cut, request, EITHER_WAY), true);
    }

    private static CursorPage page(SortedItems items, Optional<Cut> start, Optional<Cut> end, long length) {
        int low = start.map(items::before).orElse(0);
        int high = Math.max(low, end.map(items::before).orElse(items.size()));
        if (start.isPresent() && end.isPresent()) {
            return new CursorPage(items, low, low, (int) Math.min(high, low + length), high, start);
        }
        if (end.isPresent()) {
            return new CursorPage(items, 0, (int) Math.max(0, high - length), high, items.size(), end);
        }
        return new CursorPage(items, 0, low, (int) Math.min(high, low + length), high, start);
    }
}
