package dev.understudy.contracttests.provider.store;

import dev.understudy.contracttests.provider.life.Plan;
import java.util.UUID;

/**
 * A workflow that can be run.
 *
 * @param plan of its new instances
 */
public record Workflow(String name, UUID id, UUID version, Plan plan) {}
