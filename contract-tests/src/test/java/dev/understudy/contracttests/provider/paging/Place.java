package dev.understudy.contracttests.provider.paging;

import dev.understudy.contracttests.provider.store.Instance;
import java.time.Instant;
import java.util.Comparator;

/** Where an instance stands in a list: by its creation, and by its id among those of one instant. */
record Place(Instant created, String id) implements Comparable<Place> {
    /** Newest first. */
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::created).reversed().thenComparing(Place::id);

    static Place of(Instance instance) {
        return new Place(instance.created(), instance.id());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
