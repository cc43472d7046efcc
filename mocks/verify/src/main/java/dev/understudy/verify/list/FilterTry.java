package dev.understudy.verify.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * A value to filter by, and which items it lets through.
 *
 * @param value as a parameter
 * @param admits says so of what an item has in the place that is looked at; more than one value where the place is in a list
 */
public record FilterTry(JsonNode value, Predicate<List<JsonNode>> admits) {}
