package dev.understudy.engine.model;

/**
 * A way to prove who is calling.
 *
 * @param name as the contract calls it
 * @param parameter header, query or cookie name for {@link Kind#API_KEY}; {@code Authorization} otherwise
 */
public record SecurityScheme(String name, Kind kind, ParameterLocation in, String parameter) {

    /** OAuth 2 and OpenID Connect travel as bearer tokens and are read as such. */
    public enum Kind {
        BEARER,
        BASIC,
        API_KEY,
        OTHER_HTTP,
        MUTUAL_TLS
    }
}
