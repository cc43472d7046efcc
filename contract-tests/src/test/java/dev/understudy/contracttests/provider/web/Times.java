package dev.understudy.contracttests.provider.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as the generated models have them. */
final class Times {

    private Times() {}

    static OffsetDateTime shown(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Null on the wire when there is none. */
    static @Nullable OffsetDateTime shown(Optional<Instant> instant) {
        return instant.map(Times::shown).orElse(null);
    }
}
