package dev.understudy.contracttests.provider.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.cloudflare.model.InstanceCommand;
import java.time.Instant;

/** Something that an instance receives. */
public sealed interface Input {

    Instant at();

    record Command(InstanceCommand command, Instant at) implements Input {}

    record Event(String type, JsonNode payload, Instant at) implements Input {}
}
