package dev.understudy.verify.check;

import java.util.List;

/** All checks, in the order they are made: what is plain comes first. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new AnswerCheck(),
            new WriteCheck(),
            new MissingParameterCheck(),
            new BrokenParameterCheck(),
            new BrokenBodyCheck(),
            new CredentialCheck(),
            new UnknownIdCheck(),
            new UnroutedCheck(),
            new AcceptCheck(),
            new PagingWalkCheck(),
            new PagingDetailCheck(),
            new OrderCheck(),
            new FilterCheck(),
            new ListGetCheck(),
            new RateLimitHeadersCheck(),
            new CreateCheck());

    private Checks() {}

    public static List<Check> all() {
        return ALL;
    }

    /** What looks back at all that was answered. */
    public static Check ofForms() {
        return new FormCheck();
    }
}
