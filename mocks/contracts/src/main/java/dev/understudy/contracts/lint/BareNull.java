package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.contracts.SchemaPlace;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;

/** <code>type: 'null'</code> stands only in <code>anyOf: [{$ref}, {type: 'null'}]</code>: elsewhere Java does not compile. */
final class BareNull implements Rule {

    @Override
    public String code() {
        return "bare-null";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            if (place.type().equals("null") && !isHalfOfNullable(contract, place)) {
                problems.add(
                        code(),
                        contract.locate(place.pointer()),
                        "type: 'null' on its own",
                        "write type: [T, 'null'], or anyOf: [{$ref}, {type: 'null'}]");
            }
        });
    }

    private static boolean isHalfOfNullable(Contract contract, SchemaPlace place) {
        JsonNode members = contract.document().at(Pointers.parent(place.pointer()));
        return place.keyword().equals("anyOf")
                && members.size() == 2
                && (members.get(0).has("$ref") || members.get(1).has("$ref"));
    }
}
