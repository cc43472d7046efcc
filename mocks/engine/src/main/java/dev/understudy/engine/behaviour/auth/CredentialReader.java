package dev.understudy.engine.behaviour.auth;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.SecurityScheme;
import java.util.Locale;
import java.util.Optional;

/** Takes the credential of a security scheme out of a request. */
final class CredentialReader {

    private CredentialReader() {}

    /**
     * What was sent for a scheme.
     *
     * @param value the credential without its scheme's name; empty text when there was nothing after it
     * @param rightScheme false when the header names another authentication scheme
     */
    record Sent(String value, boolean rightScheme) {}

    /** Empty when the request has nothing where the scheme looks. */
    static Optional<Sent> read(SecurityScheme scheme, MockRequest request) {
        return switch (scheme.kind()) {
            case BEARER -> authorization(request, "bearer");
            case BASIC -> authorization(request, "basic");
            case OTHER_HTTP -> request.headers().first("Authorization").map(value -> new Sent(value.strip(), true));
            case API_KEY -> apiKey(scheme, request).map(value -> new Sent(value, true));
            case MUTUAL_TLS -> Optional.of(new Sent("client-certificate", true));
        };
    }

    /** RFC 9110, section 11.4: the scheme's name, in any case, blanks, then the credential. */
    private static Optional<Sent> authorization(MockRequest request, String wanted) {
        return request.headers().first("Authorization").map(field -> {
            String text = field.strip();
            int blank = text.indexOf(' ');
            String scheme = blank < 0 ? text : text.substring(0, blank);
            String value = blank < 0 ? "" : text.substring(blank + 1).strip();
            return new Sent(value, scheme.toLowerCase(Locale.ROOT).equals(wanted));
        });
    }

    private static Optional<String> apiKey(SecurityScheme scheme, MockRequest request) {
        return switch (scheme.in()) {
            case QUERY ->
                QueryString.parse(request.query()).all(scheme.parameter()).stream()
                        .findFirst()
                        .flatMap(PercentEncoding::decodeQuery);
            case COOKIE -> cookie(scheme.parameter(), request);
            case HEADER, PATH -> request.headers().first(scheme.parameter()).map(String::strip);
        };
    }

    private static Optional<String> cookie(String name, MockRequest request) {
        for (String field : request.headers().all("Cookie")) {
            for (String pair : field.split(";", -1)) {
                String text = pair.strip();
                if (text.startsWith(name + "=")) {
                    return Optional.of(text.substring(name.length() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
