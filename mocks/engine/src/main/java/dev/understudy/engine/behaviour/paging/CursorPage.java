package dev.understudy.engine.behaviour.paging;

import java.util.Optional;
import java.util.function.Function;

/**
 * A page between two cuts.
 *
 * @param low index of the first item that may be on it
 * @param from index of its first item
 * @param to index after its last item
 * @param high index after the last item that may be on it
 * @param given a cut that the request named, where the page lies if it is empty
 */
record CursorPage(SortedItems items, int low, int from, int to, int high, Optional<Cut> given) {

    Page page(long size, Function<Cut, String> write, boolean looksBack) {
        Optional<Cut> next = to < high ? Optional.of(to > from ? items.cutAfter(to - 1) : edge()) : Optional.empty();
        Optional<Cut> previous =
                looksBack && from > low ? Optional.of(to > from ? items.cutBefore(from) : edge()) : Optional.empty();
        return Page.of(
                items.slice(from, to), items.size(), size, from, from / size + 1, next.map(write), previous.map(write));
    }

    /** Where an empty page lies. */
    private Cut edge() {
        return given.orElseThrow(() -> new IllegalStateException("Only a cut makes a page empty: " + this));
    }
}
