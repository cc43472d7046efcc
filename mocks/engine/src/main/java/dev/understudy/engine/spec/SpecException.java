package dev.understudy.engine.spec;

import java.util.List;
import java.util.stream.Collectors;

/** A contract, or a file beside it, cannot be used. Carries every problem, in order of file, line and column. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public SpecException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
