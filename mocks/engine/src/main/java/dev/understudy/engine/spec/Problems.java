package dev.understudy.engine.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems while a contract is compiled. Not safe for use by several threads. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.location().file())
            .thenComparingInt(problem -> problem.location().line())
            .thenComparingInt(problem -> problem.location().column())
            .thenComparing(Problem::code);

    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(String code, SourceLocation location, String message, String hint) {
        found.add(new Problem(code, location, message, hint));
    }

    public void add(String code, SourceLocation location, String message) {
        add(code, location, message, "");
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Every problem once, in order of file, line and column. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        return sorted;
    }

    /** @throws SpecException when there is any problem */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SpecException(sorted());
        }
    }
}
