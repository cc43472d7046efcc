package dev.understudy.engine.spec;

/**
 * Something wrong with a contract, an example or a behaviour file.
 *
 * @param code stable kebab-case name, explained in docs/errors.md
 * @param message what was expected and what stands there
 * @param hint what to do about it; empty when the message says it all
 */
public record Problem(String code, SourceLocation location, String message, String hint) {

    @Override
    public String toString() {
        return location + ": " + message + (hint.isEmpty() ? "" : " (" + hint + ")") + " [" + code + "]";
    }
}
