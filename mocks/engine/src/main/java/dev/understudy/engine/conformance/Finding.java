package dev.understudy.engine.conformance;

import dev.understudy.engine.spec.SourceLocation;
import java.util.Optional;

/**
 * One broken rule of a contract, or something that could not be read.
 *
 * @param code stable kebab-case name, explained in docs/errors.md
 * @param place in the input; the nearest place before it when what is wrong is that something is missing
 * @param subject which message it is about, such as {@code answer 200 to GET /runs}; empty for a payload by itself
 * @param pointer JSON Pointer into the payload; for an exchange into its parts, such as {@code /response/body/status}
 * @param rule the broken rule in the contract; empty when there is none
 * @param message one sentence for people; programs read {@code code}
 * @param expected what the rule wants, for people
 * @param got what came, for people; long values are cut short
 * @param hint what to do about it; empty when there is nothing to add
 */
public record Finding(
        String code,
        SourceLocation place,
        String subject,
        String pointer,
        Optional<Rule> rule,
        String message,
        String expected,
        String got,
        String hint) {
    /** A file could not be read, or not to its end. */
    public static final String UNREADABLE_FILE = "unreadable-file";
    /** A file is larger than can be judged in one piece. */
    public static final String FILE_TOO_LARGE = "file-too-large";
    /** A line is longer than is read. */
    public static final String LINE_TOO_LONG = "line-too-long";
    /** Something is no recorded exchange, or not a whole one. */
    public static final String UNREADABLE_EXCHANGE = "unreadable-exchange";
    /** No operation of the contract has the path. */
    public static final String UNKNOWN_PATH = "unknown-path";
    /** No operation with that path has the method. */
    public static final String METHOD_NOT_ALLOWED = "method-not-allowed";
    /** A mistake of ours; the piece was not judged. */
    public static final String OUR_MISTAKE = "understudy-error";

    /**
     * A rule of the contract.
     *
     * @param pointer JSON Pointer to it
     */
    public record Rule(String pointer, SourceLocation place) {}

    /** A finding that no rule of the contract stands behind. */
    static Finding without(SourceLocation place, String code, String expected, String got, String hint) {
        String message = "expected " + expected + ", got " + got;
        return new Finding(code, place, "", "", Optional.empty(), message, expected, got, hint);
    }

    /** Whether it says that the input could not be read, so that perhaps not all of it was judged. */
    public boolean isUnreadable() {
        return code.equals(UNREADABLE_FILE) || code.equals(FILE_TOO_LARGE);
    }

    /** Subject and message. */
    public String sentence() {
        return subject.isEmpty() ? message : subject + ": " + message;
    }
}
