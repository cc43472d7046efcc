package dev.understudy.engine.behaviour.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Something that a run received. */
public sealed interface Input {

    Instant instant();

    /** @param name as the API spells it */
    record Command(String name, Instant instant) implements Input {}

    record Event(String type, JsonNode payload, Instant instant) implements Input {}
}
