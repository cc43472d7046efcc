package dev.understudy.contracttests.provider.store;

import dev.understudy.cloudflare.model.InstanceStatus;
import dev.understudy.contracttests.provider.life.Life;
import java.time.Instant;
import java.util.Optional;

/**
 * Which instances a list is to show.
 *
 * @param from the earliest creation, included
 * @param to the latest creation, included
 */
public record Sought(Optional<InstanceStatus> status, Optional<Instant> from, Optional<Instant> to) {

    boolean includes(Instance instance, Life life) {
        return status.filter(wanted -> wanted != life.status()).isEmpty()
                && from.filter(instance.created()::isBefore).isEmpty()
                && to.filter(instance.created()::isAfter).isEmpty();
    }
}
