package dev.understudy.contracttests.provider.paging;

import dev.understudy.cloudflare.model.SortDirection;
import java.util.Optional;

/**
 * Which page is wanted: by number, by cursor, or simply the first. A number and a cursor exclude each other.
 *
 * @param direction of the walk by cursor; pages by number do not look at it
 * @param list whatever tells this list from every other, for cursors
 */
public record PageRequest(
        Optional<Long> page, Optional<String> cursor, SortDirection direction, int size, String list) {}
