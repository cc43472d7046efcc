package dev.understudy.verify.request;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Puts credentials where an operation's security schemes look for them. */
final class CredentialWriter {

    private CredentialWriter() {}

    /** By the first of the operation's security requirements. */
    static void write(Operation operation, String credential, Headers.Builder headers, List<String> query) {
        if (operation.security().isEmpty()) {
            return;
        }
        for (SecurityScheme scheme : operation.security().get(0).schemes()) {
            write(scheme, credential, headers, query);
        }
    }

    /** By the first requirement that the credentials meet; nothing when they meet none. */
    static void write(Operation operation, Credentials credentials, Headers.Builder headers, List<String> query) {
        credentials
                .met(operation)
                .ifPresent(requirement -> requirement
                        .schemes()
                        .forEach(scheme ->
                                credentials.of(scheme).ifPresent(value -> write(scheme, value, headers, query))));
    }

    private static void write(SecurityScheme scheme, String value, Headers.Builder headers, List<String> query) {
        switch (scheme.kind()) {
            case BEARER, OTHER_HTTP -> headers.set("Authorization", "Bearer " + value);
            case BASIC -> headers.set("Authorization", "Basic " + basic(value));
            case API_KEY -> apiKey(scheme, value, headers, query);
            case MUTUAL_TLS -> {}
        }
    }

    private static void apiKey(SecurityScheme scheme, String value, Headers.Builder headers, List<String> query) {
        switch (scheme.in()) {
            case QUERY -> query.add(PercentEncoding.encode(scheme.parameter()) + "=" + PercentEncoding.encode(value));
            case COOKIE -> headers.add("Cookie", scheme.parameter() + "=" + value);
            case HEADER, PATH -> headers.set(scheme.parameter(), value);
        }
    }

    /** User and password as one text; a value that is no pair is taken for the user. */
    static String basic(String value) {
        String pair = value.contains(":") ? value : value + ":secret";
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
