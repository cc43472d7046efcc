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
import dev.understudy.engine.validate.ResponseJudge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        ResourceReader resources = new ResourceReader(setup, answers);
        ActionReader reader = new ActionReader(setup, answers, resources);
        Map<String, ResourceStage.Served> served = new HashMap<>();
        Map<Resource, List<ItemCheck.Show>> shows = new LinkedHashMap<>();
        resources.all().forEach(resource -> shows.put(resource, new ArrayList<>()));
        operations.properties().forEach(entry -> {
            String place = Pointers.child("/" + ActionReader.KEY, entry.getKey());
            Optional<Operation> operation = setup.contract().api().operation(entry.getKey());
            if (operation.isEmpty()) {
                setup.problem("unknown-operation", place, "the contract has no operation \"" + entry.getKey() + "\"");
            } else {
                reader.action(operation.get(), entry.getValue(), place).ifPresent(action -> {
                    served.put(entry.getKey(), new ResourceStage.Served(action, mediaTypes(operation.get())));
                    if (action instanceof ShowingAction showing) {
                        shows.computeIfAbsent(showing.resource(), none -> new ArrayList<>())
                                .add(show(setup, operation.get(), showing));
                    }
                });
            }
        });
        if (setup.stateful()) {
            shows.forEach((resource, showing) -> setup.kinds()
                    .add(new StoredKind(
                            setup.contract().document().name(), resource, new ItemCheck(resource, showing))));
        }
        return setup.stateful() ? Optional.of(new ResourceStage(served)) : Optional.empty();
    }

    private static ItemCheck.Show show(BehaviourSetup setup, Operation operation, ShowingAction action) {
        return new ItemCheck.Show(operation, action, () -> ResponseJudge.of(operation, setup.schemas()));
    }

    private static List<MediaType> mediaTypes(Operation operation) {
        return operation
                .success()
                .map(response ->
                        response.contents().stream().map(Content::mediaType).toList())
                .orElse(List.of());
    }
}
