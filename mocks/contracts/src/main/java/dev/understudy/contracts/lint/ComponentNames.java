package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Schemas have PascalCase names, which become the names of classes, also where files have no upper and lower case. */
final class ComponentNames implements Rule {

    @Override
    public String code() {
        return "component-name";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        Map<String, String> seen = new HashMap<>();
        contract.document().at("/components/schemas").fieldNames().forEachRemaining(name -> {
            String place = Pointers.child("/components/schemas", name);
            if (!name.matches("[A-Z][A-Za-z0-9]*")) {
                problems.add(code(), contract.locate(place), "expected a PascalCase name, found \"" + name + "\"");
            }
            String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                problems.add(
                        code(), contract.locate(place), "\"" + name + "\" and \"" + other + "\" differ only in case");
            }
        });
    }
}
