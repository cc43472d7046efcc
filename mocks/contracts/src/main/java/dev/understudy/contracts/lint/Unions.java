package dev.understudy.contracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contracts.Contract;
import dev.understudy.contracts.SchemaPlace;
import dev.understudy.engine.spec.Pointers;

/** What the members of a {@code oneOf} are. */
final class Unions {

    private Unions() {}

    /** Whether every member is an object. */
    static boolean isOfObjects(Contract contract, SchemaPlace union) {
        for (int i = 0; i < union.schema().path("oneOf").size(); i++) {
            JsonNode member = member(contract, union, i);
            if (!member.path("type").asText().equals("object") && !member.has("properties")) {
                return false;
            }
        }
        return true;
    }

    /** A member, references followed. */
    static JsonNode member(Contract contract, SchemaPlace union, int index) {
        return contract.follow(Pointers.child(Pointers.child(union.pointer(), "oneOf"), index));
    }
}
