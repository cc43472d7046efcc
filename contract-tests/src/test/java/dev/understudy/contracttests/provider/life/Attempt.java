package dev.understudy.contracttests.provider.life;

import dev.understudy.cloudflare.model.InstanceError;
import java.time.Duration;
import java.util.Optional;

/**
 * One try of a task, as planned.
 *
 * @param error why it fails; empty when it does not
 */
public record Attempt(Duration length, Optional<InstanceError> error) {}
