package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.RequestBody;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code broken-body}: a body that breaks its schema is refused: a value of another type as a whole, a property
 * of another type, a required property left out.
 */
final class BrokenBodyCheck implements Check {
    /** What bodies are refused as where they are told from parameters. */
    private static final String OF_BODIES = "invalid-body";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            Optional<Content> json = operation
                    .requestBody()
                    .map(RequestBody::contents)
                    .flatMap(contents -> contents.stream()
                            .filter(content -> content.mediaType().isJson())
                            .findFirst());
            json.ifPresent(content -> trials.add(
                    setting.subject().mayAsk(operation)
                            ? new Trial(
                                    "broken-body",
                                    operation.id(),
                                    examination -> breakBody(setting, operation, content, examination))
                            : Trial.impossible("broken-body", operation.id(), Reasons.WRITES)));
        }
        return trials;
    }

    private static void breakBody(Setting setting, Operation operation, Content content, Examination examination)
            throws InterruptedException {
        Optional<JsonNode> example = content.examples().stream().findFirst().map(each -> each.value());
        if (example.isEmpty()) {
            throw new NotTriedException("the contract has no example of the body");
        }
        String refusal = setting.subject().behaviour().status(OF_BODIES).isPresent() ? OF_BODIES : "invalid-request";
        int tried = 0;
        for (JsonNode broken : broken(example.get())) {
            ContractRequest request = setting.request(operation).withBody(broken);
            Optional<Finding> finding =
                    setting.subject().conformance().exchange("request", request.build(), Optional.empty()).stream()
                            .filter(each -> each.pointer().startsWith("/request/body"))
                            .findFirst();
            if (finding.isPresent()) {
                tried++;
                new RefusalJudge(examination, setting, operation)
                        .expect(
                                examination.ask(operation, request),
                                refusal,
                                finding.get().message());
            }
        }
        if (tried == 0) {
            throw new NotTriedException("the body may be anything, as far as could be made up");
        }
    }

    private static List<JsonNode> broken(JsonNode example) {
        List<JsonNode> bodies = new ArrayList<>();
        bodies.add(NODES.textNode("no such body"));
        bodies.add(NODES.numberNode(7));
        bodies.add(example.isArray() ? NODES.objectNode() : NODES.arrayNode());
        if (example instanceof ObjectNode object) {
            bodies.addAll(brokenProperties(object));
        } else if (example.path(0) instanceof ObjectNode first) {
            brokenProperties(first).forEach(each -> bodies.add(NODES.arrayNode().add(each)));
        }
        return bodies;
    }

    private static List<JsonNode> brokenProperties(ObjectNode object) {
        List<JsonNode> bodies = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            ObjectNode without = object.deepCopy();
            without.remove(name);
            bodies.add(without);
            for (JsonNode other : List.of(
                    NODES.numberNode(7), NODES.textNode("not ! valid"), NODES.booleanNode(true), NODES.objectNode())) {
                ObjectNode with = object.deepCopy();
                with.set(name, other);
                bodies.add(with);
            }
        });
        return bodies;
    }
}
