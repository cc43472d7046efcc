package dev.understudy.contracttests.provider.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an instance will do if nobody interferes.
 *
 * @param queued how long it waits before it begins
 * @param output of the instance: text or a number
 */
public record Plan(Duration queued, List<Step> steps, Optional<JsonNode> output) {}
