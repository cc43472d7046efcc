package dev.understudy.verify.list;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.verify.talk.Exchanged;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list, as it came.
 *
 * @param next what the page says to send for the one after it
 * @param previous what it says to send for the one before it
 */
public record WalkedPage(Exchanged exchanged, List<JsonNode> items, Optional<String> next, Optional<String> previous) {}
