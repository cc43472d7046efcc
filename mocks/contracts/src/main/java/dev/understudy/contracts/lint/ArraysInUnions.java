package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problems;

/** No array in a {@code oneOf}: generated Java would not compile. */
final class ArraysInUnions implements Rule {

    @Override
    public String code() {
        return "array-in-union";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        contract.schemas().forEach(place -> {
            for (int i = 0; i < place.schema().path("oneOf").size(); i++) {
                if (Unions.member(contract, place, i).path("type").asText().equals("array")) {
                    problems.add(code(), contract.locate(place.pointer()), "an array as a member of oneOf");
                }
            }
        });
    }
}
