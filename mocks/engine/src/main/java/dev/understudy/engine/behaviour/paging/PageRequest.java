package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.validate.RequestValues;
import java.util.List;

/**
 * What a page is cut from.
 *
 * @param items everything that the request's conditions let through, sorted by {@code order}; must give random access
 * @param fingerprint stands for conditions and order; a cursor is only good for the one it was given under
 * @param world stands for the caller's world; a cursor is good in no other
 */
public record PageRequest(
        RequestValues values, List<ObjectNode> items, Order order, String fingerprint, String world) {}
