package dev.understudy.contracttests.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All that is done wrong, each by itself. */
public final class Mutants {

    private Mutants() {}

    public static List<Mutant> all() {
        return Stream.of(
                        ShapeMutants.all(),
                        RefusalMutants.all(),
                        ListMutants.all(),
                        StateMutants.all(),
                        HeaderMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
