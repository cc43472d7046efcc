package dev.understudy.contracttests.provider.paging;

import dev.understudy.cloudflare.model.SortDirection;
import dev.understudy.contracttests.provider.store.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cuts pages. Safe to share between threads. */
public final class Pager {
    private final Cursors cursors;

    public Pager(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * @param all in any order
     * @return empty when the cursor is none of ours, or one of another list
     */
    public Optional<Page> page(List<Instance> all, PageRequest wanted) {
        if (wanted.page().isPresent()) {
            return Optional.of(numbered(
                    sorted(all, SortDirection.DESC), wanted, wanted.page().get()));
        }
        List<Instance> sorted = sorted(all, wanted.direction());
        if (wanted.cursor().isEmpty()) {
            return Optional.of(cut(sorted, sorted, wanted, Optional.of(1L)));
        }
        return cursors.read(bound(wanted), wanted.cursor().get()).map(place -> {
            Comparator<Place> order = order(wanted.direction());
            List<Instance> rest = sorted.stream()
                    .filter(instance -> order.compare(Place.of(instance), place) > 0)
                    .toList();
            return cut(sorted, rest, wanted, Optional.empty());
        });
    }

    private static Page numbered(List<Instance> sorted, PageRequest wanted, long number) {
        boolean isBeyondTheEnd = number - 1 > sorted.size() / wanted.size();
        List<Instance> instances = isBeyondTheEnd
                ? List.of()
                : sorted.stream()
                        .skip((number - 1) * wanted.size())
                        .limit(wanted.size())
                        .toList();
        return new Page(instances, wanted.size(), sorted.size(), Optional.of(number), Optional.empty());
    }

    private Page cut(List<Instance> all, List<Instance> rest, PageRequest wanted, Optional<Long> number) {
        List<Instance> instances = rest.stream().limit(wanted.size()).toList();
        Optional<String> next = rest.size() > instances.size()
                ? Optional.of(cursors.write(bound(wanted), Place.of(instances.get(instances.size() - 1))))
                : Optional.empty();
        return new Page(instances, wanted.size(), all.size(), number, next);
    }

    private static String bound(PageRequest wanted) {
        return wanted.direction() + " " + wanted.list();
    }

    private static List<Instance> sorted(List<Instance> all, SortDirection direction) {
        return all.stream()
                .sorted(Comparator.comparing(Place::of, order(direction)))
                .toList();
    }

    private static Comparator<Place> order(SortDirection direction) {
        return direction == SortDirection.DESC ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }
}
