package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.QueryString;
import java.util.List;
import java.util.Optional;

/**
 * One text holds the whole value: {@code color=blue,black,brown}. This is simple, and form, spaceDelimited and
 * pipeDelimited without explode. An array sent in several texts (header fields, say) is all of them in order.
 */
record DelimitedStyle(String name, DelimitedValue value) implements Style {

    @Override
    public Optional<JsonNode> read(QueryString parts) throws UnreadableException {
        List<String> raws = parts.all(name);
        return raws.isEmpty() ? Optional.empty() : Optional.of(value.read(raws));
    }
}
