package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.contracts.SchemaPlace;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;

/** Operations, parameters, headers, request bodies, components and properties are described. */
final class Descriptions implements Rule {

    @Override
    public String code() {
        return "no-description";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        for (Operation operation : contract.api().operations()) {
            require(contract, operation.pointer(), "summary", problems);
            require(contract, operation.pointer(), "description", problems);
            operation
                    .parameters()
                    .forEach(parameter -> require(contract, parameter.pointer(), "description", problems));
            operation.requestBody().ifPresent(body -> require(contract, body.pointer(), "description", problems));
        }
        contract.responses()
                .forEach(response -> response.headers()
                        .forEach(header -> require(contract, header.pointer(), "description", problems)));
        for (SchemaPlace place : contract.schemas()) {
            if (place.isComponent() || place.keyword().equals("properties") && !place.test()) {
                require(contract, place.pointer(), "description", problems);
            }
        }
    }

    private void require(Contract contract, String pointer, String key, Problems problems) {
        if (contract.document().at(pointer).path(key).asText().isBlank()) {
            problems.add(code(), contract.locate(pointer), "\"" + Pointers.last(pointer) + "\" has no " + key);
        }
    }
}
