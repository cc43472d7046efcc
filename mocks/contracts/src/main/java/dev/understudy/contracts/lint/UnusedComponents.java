package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.contracts.SchemaKeywords;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import java.util.HashSet;
import java.util.Set;

/** Every component is reached from a path, by references, or from an extension ({@code x-…}) of what is. */
final class UnusedComponents implements Rule {
    /** Keys that hold data, unless they are names of the author's. */
    private static final Set<String> DATA = Set.of("example", "value", "default", "enum", "const");

    private static final Set<String> NAMES = Set.of("responses", "headers", "examples", "schemas");

    @Override
    public String code() {
        return "unused-component";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        JsonNode root = contract.document().root();
        Set<String> reached = new HashSet<>();
        root.properties().forEach(entry -> {
            if (!entry.getKey().equals("components")) {
                reach(contract, entry.getValue(), false, reached);
            }
        });
        root.path("components")
                .properties()
                .forEach(kind -> kind.getValue().fieldNames().forEachRemaining(name -> {
                    String place = "/components/" + kind.getKey() + "/" + Pointers.escape(name);
                    boolean isScheme = kind.getKey().equals("securitySchemes");
                    if (isScheme ? !isRequired(contract, name) : !reached.contains(place)) {
                        problems.add(
                                code(), contract.locate(place), "nothing refers to the component \"" + name + "\"");
                    }
                }));
    }

    private static void reach(Contract contract, JsonNode node, boolean names, Set<String> reached) {
        if (!node.isObject()) {
            node.forEach(element -> reach(contract, element, false, reached));
            return;
        }
        node.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            if (key.equals("$ref") && value.isTextual() && value.textValue().startsWith("#/")) {
                String target = value.textValue().substring(1);
                if (reached.add(target)) {
                    reach(contract, contract.document().at(target), false, reached);
                }
            } else if (names || !DATA.contains(key)) {
                reach(contract, value, !names && (NAMES.contains(key) || SchemaKeywords.MAPS.contains(key)), reached);
            }
        });
    }

    private static boolean isRequired(Contract contract, String scheme) {
        return contract.api().operations().stream()
                .flatMap(operation -> operation.security().stream())
                .flatMap(requirement -> requirement.schemes().stream())
                .anyMatch(required -> required.name().equals(scheme));
    }
}
