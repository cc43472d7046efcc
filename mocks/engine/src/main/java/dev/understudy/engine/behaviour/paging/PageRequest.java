package dev.understudy.engine.behaviour.paging;

import dev.understudy.engine.state.SortedList;
import dev.understudy.engine.validate.RequestValues;

/**
 * What a page is cut from.
 *
 * @param items everything that the request's conditions let through
 * @param fingerprint stands for conditions and order; a cursor is only good for the one it was given under
 * @param world stands for the caller's world; a cursor is good in no other
 */
public record PageRequest(RequestValues values, SortedList items, String fingerprint, String world) {}
