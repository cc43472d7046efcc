package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * An item as it is for a while.
 *
 * @param item must not be changed
 * @param until when it changes by itself; {@link Instant#MAX} when it does not
 * @param isPresent whether lists show it; meanwhile it is kept
 */
public record Look(ObjectNode item, Instant until, boolean isPresent) {

    public Look(ObjectNode item, Instant until) {
        this(item, until, true);
    }

    /** The same for a shorter while. */
    public Look atMostUntil(Instant end) {
        return end.isBefore(until) ? new Look(item, end, isPresent) : this;
    }

    /** The same, shown by no list. */
    public Look absent() {
        return new Look(item, until, false);
    }

    /** What a kept item looks like at an instant. */
    public interface Maker {
        Look at(ObjectNode kept, Instant now);
    }
}
