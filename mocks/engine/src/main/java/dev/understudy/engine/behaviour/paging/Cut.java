package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A place between two items of a list: just before or just after where an item with this key stands, stood or would stand.
 * It stays where it is when items come and go.
 *
 * @param key as {@link dev.understudy.engine.state.Order#key} gives it
 */
record Cut(List<JsonNode> key, boolean isAfter) {}
