package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A place of an item that rules speak of. Equal fields find equal values. */
public interface Field {

    /** What stands there: missing when nothing does; the array of all that was found when there may be several. */
    JsonNode of(ObjectNode item);

    /** Whether there may be several values, each of which counts. */
    boolean isMany();
}
