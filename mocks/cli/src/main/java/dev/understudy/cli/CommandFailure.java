package dev.understudy.cli;

import java.util.List;

/** A command cannot do what was asked. Carries what to print, and the exit code. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> lines;

    CommandFailure(int exitCode, List<String> lines) {
        super(String.join("\n", lines));
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    static CommandFailure of(int exitCode, String line) {
        return new CommandFailure(exitCode, List.of("understudy: " + line));
    }

    int exitCode() {
        return exitCode;
    }

    List<String> lines() {
        return lines;
    }
}
