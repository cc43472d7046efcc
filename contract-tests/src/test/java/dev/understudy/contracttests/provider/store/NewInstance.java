package dev.understudy.contracttests.provider.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An instance that is asked for.
 *
 * @param id empty when any will do
 * @param params a JSON null when there are none
 */
public record NewInstance(Optional<String> id, JsonNode params, Retention retention) {}
