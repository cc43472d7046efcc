package dev.understudy.engine.refuse;

import java.util.List;
import java.util.Optional;

/** The refusals that the engine itself asks for, what stands in for each, and the statuses to look for without one. */
public enum RefusalName {
    INVALID_REQUEST("invalid-request", Optional.empty(), "Invalid request", 400, 422),
    INVALID_BODY("invalid-body", Optional.of("invalid-request"), "Invalid request body", 422, 400),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", Optional.of("invalid-body"), "Unsupported media type", 415, 400, 422),
    UNAUTHENTICATED("unauthenticated", Optional.empty(), "Unauthorized", 401, 403),
    RATE_LIMITED("rate-limited", Optional.empty(), "Too many requests", 429),
    UNKNOWN_PATH("unknown-path", Optional.empty(), "No such path", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", Optional.empty(), "Method not allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", Optional.empty(), "Not acceptable", 406),
    TOO_LARGE("too-large", Optional.empty(), "Content too large", 413),
    /** A world would hold more than it may. What a service would say is unknown: it is the mock's own limit. */
    FULL("full", Optional.empty(), "The mock keeps no more than it does already", 507);

    private final String text;
    private final Optional<String> standIn;
    private final String title;
    private final List<Integer> statuses;

    RefusalName(String text, Optional<String> standIn, String title, Integer... statuses) {
        this.text = text;
        this.standIn = standIn;
        this.title = title;
        this.statuses = List.of(statuses);
    }

    /** As behaviour files write it. */
    public String text() {
        return text;
    }

    /** The refusal to use when the behaviour file has none of this name. */
    public Optional<String> standIn() {
        return standIn;
    }

    public String title() {
        return title;
    }

    /** Statuses under which a contract without behaviour file may document it, the best first. */
    public List<Integer> statuses() {
        return statuses;
    }

    public static Optional<RefusalName> named(String text) {
        for (RefusalName name : values()) {
            if (name.text.equals(text)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
