package dev.understudy.engine.behaviour.paging;

import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code style: forward-token}. Each page but the last names the next; there is no way back. */
record ForwardTokenPaging(Parameter token, WholeNumber size, Cursors cursors) implements Paging {
    private static final String FORWARD = "forward";

    @Override
    public PageOutcome page(PageRequest request) {
        List<Violation> violations = new ArrayList<>();
        long length = size.read(request.values(), violations);
        Optional<Cut> start = cursors.read(token, request, FORWARD, violations);
        if (!violations.isEmpty()) {
            return new PageRefused(violations);
        }
        SortedItems items = SortedItems.of(request.items());
        int from = start.map(items::before).orElse(0);
        int to = (int) Math.min(items.size(), from + length);
        return new CursorPage(items, 0, from, to, items.size(), start)
                .page(length, cut -> cursors.write(cut, request, FORWARD), false);
    }
}
