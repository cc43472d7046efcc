package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.Behaviour;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.template.AnswerCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** State: {@code resources} and {@code operations} of a behaviour file. Only in the mode that keeps state. */
public final class ResourceBehaviour implements Behaviour {

    @Override
    public Optional<Stage> stage(BehaviourSetup setup) {
        JsonNode operations = setup.config(ActionReader.KEY);
        if (operations.isMissingNode()) {
            return Optional.empty();
        }
        AnswerCompiler answers =
                new AnswerCompiler(setup.contract(), ActionScope::knows, ActionScope.KNOWN, setup.problems());
        ActionReader reader = new ActionReader(setup, answers, new ResourceReader(setup, answers));
        Map<String, ResourceStage.Served> served = new HashMap<>();
        operations.properties().forEach(entry -> {
            String place = Pointers.child("/" + ActionReader.KEY, entry.getKey());
            Optional<Operation> operation = setup.contract().api().operation(entry.getKey());
            if (operation.isEmpty()) {
                setup.problem("unknown-operation", place, "the contract has no operation \"" + entry.getKey() + "\"");
            } else {
                reader.action(operation.get(), entry.getValue(), place)
                        .ifPresent(action -> served.put(
                                entry.getKey(), new ResourceStage.Served(action, mediaTypes(operation.get()))));
            }
        });
        return setup.stateful() ? Optional.of(new ResourceStage(served)) : Optional.empty();
    }

    private static List<MediaType> mediaTypes(Operation operation) {
        return operation
                .success()
                .map(response ->
                        response.contents().stream().map(Content::mediaType).toList())
                .orElse(List.of());
    }
}
