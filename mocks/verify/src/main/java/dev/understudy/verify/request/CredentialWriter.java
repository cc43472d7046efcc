package dev.understudy.verify.request;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Puts a credential where the first of an operation's security requirements looks for it. */
final class CredentialWriter {

    private CredentialWriter() {}

    static void write(Operation operation, String credential, Headers.Builder headers, List<String> query) {
        if (operation.security().isEmpty()) {
            return;
        }
        for (SecurityScheme scheme : operation.security().get(0).schemes()) {
            switch (scheme.kind()) {
                case BEARER, OTHER_HTTP -> headers.set("Authorization", "Bearer " + credential);
                case BASIC -> headers.set("Authorization", "Basic " + base64(credential + ":secret"));
                case API_KEY -> apiKey(scheme, credential, headers, query);
                case MUTUAL_TLS -> {}
            }
        }
    }

    private static void apiKey(SecurityScheme scheme, String value, Headers.Builder headers, List<String> query) {
        switch (scheme.in()) {
            case QUERY -> query.add(PercentEncoding.encode(scheme.parameter()) + "=" + PercentEncoding.encode(value));
            case COOKIE -> headers.add("Cookie", scheme.parameter() + "=" + value);
            case HEADER, PATH -> headers.set(scheme.parameter(), value);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
