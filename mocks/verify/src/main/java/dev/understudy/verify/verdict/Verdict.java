package dev.understudy.verify.verdict;

import java.util.Optional;

/**
 * What is to be said about one thing that a provider should do.
 *
 * @param check stable kebab-case name, and after a colon what of the operation it is about: {@code filter:status}
 * @param operation operationId; empty when it is about the provider as a whole
 * @param reason why it was not tried; empty otherwise
 * @param blame who has to change something; empty unless it is broken
 */
public record Verdict(
        String check, String operation, Outcome outcome, String reason, Optional<Blame> blame, Evidence evidence) {

    public static Verdict kept(String check, String operation) {
        return new Verdict(check, operation, Outcome.KEPT, "", Optional.empty(), Evidence.none());
    }

    public static Verdict notTried(String check, String operation, String reason) {
        return new Verdict(check, operation, Outcome.NOT_TRIED, reason, Optional.empty(), Evidence.none());
    }

    public static Verdict broken(String check, String operation, Blame blame, Evidence evidence) {
        return new Verdict(check, operation, Outcome.BROKEN, "", Optional.of(blame), evidence);
    }

    /** The check without what it is about: {@code filter}. */
    public String kind() {
        int colon = check.indexOf(':');
        return colon < 0 ? check : check.substring(0, colon);
    }

    public boolean isBroken() {
        return outcome == Outcome.BROKEN;
    }

    /** The same, with another to blame. */
    public Verdict blaming(Blame other) {
        return new Verdict(check, operation, outcome, reason, Optional.of(other), evidence);
    }

    /** Operation and check, for people: {@code listRuns filter:status}. */
    public String label() {
        return operation.isEmpty() ? check : operation + " " + check;
    }
}
