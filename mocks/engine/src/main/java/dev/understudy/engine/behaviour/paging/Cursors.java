package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.List;
import java.util.Optional;

/**
 * The cursors of one operation. They are good for the same path, conditions, order, direction and world only.
 *
 * @param boundToOrder whether they outlive a change of conditions
 */
record Cursors(CursorCodec codec, CursorLook look, String operationId, boolean boundToOrder) {

    /** The cut that a parameter names; empty when it was not sent, or, with a violation added, cannot be used. */
    Optional<Cut> read(Parameter parameter, PageRequest request, String direction, List<Violation> violations) {
        JsonNode sent = request.values().query().get(parameter.name());
        if (sent == null) {
            return Optional.empty();
        }
        Optional<Cut> cut =
                sent.isTextual() ? codec.decode(sent.textValue(), context(request, direction), look) : Optional.empty();
        if (cut.isEmpty()) {
            violations.add(Violations.of(
                    parameter, ViolationCode.BAD_FORMAT, "a cursor that came with a page of this very query", sent));
        }
        return cut;
    }

    String write(Cut cut, PageRequest request, String direction) {
        return codec.encode(cut, context(request, direction), look);
    }

    /** A JSON text, so that no two contexts run into each other. */
    private String context(PageRequest request, String direction) {
        ArrayNode context = JsonNodeFactory.instance.arrayNode();
        context.add(operationId).add(direction).add(request.world());
        context.add(request.items().order().toString()).add(boundToOrder ? "" : request.fingerprint());
        request.values().path().forEach((name, value) -> context.add(name).add(value));
        return context.toString();
    }
}
