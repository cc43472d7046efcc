package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.contracts.SchemaPlace;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import java.util.HashMap;
import java.util.Map;

/**
 * A union of objects says which property tells its members apart, and each member has its value as a {@code const}: validators
 * and clients that try every member in turn then find exactly one.
 */
final class UnionDiscriminators implements Rule {

    @Override
    public String code() {
        return "union-without-discriminator";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            if (place.schema().has("oneOf") && Unions.isOfObjects(contract, place)) {
                check(contract, place, problems);
            }
        });
    }

    private void check(Contract contract, SchemaPlace union, Problems problems) {
        JsonNode discriminator = union.schema().path("discriminator");
        String property = discriminator.path("propertyName").asText();
        if (property.isEmpty()) {
            problems.add(code(), contract.locate(union.pointer()), "a union of objects without a discriminator");
            return;
        }
        Map<String, String> valueOf = new HashMap<>();
        discriminator
                .path("mapping")
                .properties()
                .forEach(entry -> valueOf.put(entry.getValue().asText(), entry.getKey()));
        for (JsonNode member : union.schema().get("oneOf")) {
            String reference = member.path("$ref").asText();
            String value = valueOf.remove(reference);
            if (value == null) {
                problems.add(
                        code(),
                        contract.locate(union.pointer()),
                        "the discriminator's mapping does not name \"" + reference + "\"",
                        "name every member by its full reference");
            } else {
                checkMember(contract, reference.substring(1), property, value, problems);
            }
        }
        valueOf.forEach((reference, value) -> problems.add(
                code(),
                contract.locate(union.pointer()),
                "\"" + value + "\" is mapped to \"" + reference + "\", which is no member of the union"));
    }

    private void checkMember(Contract contract, String pointer, String property, String value, Problems problems) {
        JsonNode member = contract.document().at(pointer);
        String place = Pointers.child(Pointers.child(pointer, "properties"), property);
        if (!contract.document().at(Pointers.child(place, "const")).asText().equals(value)) {
            problems.add(
                    code(),
                    contract.locate(pointer),
                    "expected the property \"" + property + "\" with const: " + value);
        }
        for (JsonNode required : member.path("required")) {
            if (required.asText().equals(property)) {
                return;
            }
        }
        problems.add(
                code(), contract.locate(pointer), "the discriminating property \"" + property + "\" is not required");
    }
}
