package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code style: page-or-cursor}. Pages by number; or, when none is named, from cursor to cursor, forwards in either
 * direction. Both at once are refused.
 *
 * @param direction {@code asc} or {@code desc}, for cursors only; the list's own order when not sent
 */
record PageOrCursorPaging(
        PageNumberPaging byNumber,
        Parameter page,
        Parameter cursor,
        Optional<Parameter> direction,
        WholeNumber size,
        Cursors cursors)
        implements Paging {
    private static final String ASCENDING = "asc";
    private static final String DESCENDING = "desc";

    @Override
    public PageOutcome page(PageRequest request) {
        boolean hasNumber = request.values().query().containsKey(page.name());
        if (hasNumber && request.values().query().containsKey(cursor.name())) {
            return new PageRefused(List.of(Violations.together(page, cursor)));
        }
        return hasNumber ? numbered(request) : fromCursor(request);
    }

    /** Whoever counts pages goes on counting: no cursor leads from there. */
    private PageOutcome numbered(PageRequest request) {
        PageOutcome outcome = byNumber.page(request);
        return outcome instanceof Page found ? found.leadingNowhere() : outcome;
    }

    private PageOutcome fromCursor(PageRequest request) {
        List<Violation> violations = new ArrayList<>();
        String way = direction(request, violations);
        long length = size.read(request.values(), violations);
        Optional<Cut> start = cursors.read(cursor, request, way, violations);
        if (!violations.isEmpty()) {
            return new PageRefused(violations);
        }
        boolean isBackwards = way.equals(DESCENDING) != request.items().order().isDescending();
        SortedItems items = new SortedItems(request.items(), isBackwards);
        int from = start.map(items::before).orElse(0);
        int to = (int) Math.min(items.size(), from + length);
        Page found = new CursorPage(items, 0, from, to, items.size(), start)
                .page(length, cut -> cursors.write(cut, request, way), false);
        return start.isPresent() ? found.withoutNumber() : found;
    }

    private String direction(PageRequest request, List<Violation> violations) {
        Optional<JsonNode> sent = direction.flatMap(
                known -> Optional.ofNullable(request.values().query().get(known.name())));
        String usual = request.items().order().isDescending() ? DESCENDING : ASCENDING;
        String way = sent.map(JsonNode::asText).orElse(usual);
        if (sent.isPresent() && !way.equals(ASCENDING) && !way.equals(DESCENDING)) {
            violations.add(Violations.of(direction.get(), ViolationCode.NOT_IN_ENUM, "one of asc, desc", sent.get()));
        }
        return way;
    }
}
