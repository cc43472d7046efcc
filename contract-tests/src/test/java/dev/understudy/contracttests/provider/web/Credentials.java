package dev.understudy.contracttests.provider.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out who asks: by a bearer token or, the older way, by an e-mail address and a key. Any well-formed credential is
 * somebody's, unless a word in it asks for a refusal.
 */
final class Credentials {
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/-]+=*) *");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32,64}");
    private static final Pattern NOBODYS = Pattern.compile("expired|revoked|invalid");

    private Credentials() {}

    /**
     * The credential of a request.
     *
     * @throws Refused when there is none, or none that is good
     */
    static String read(HttpServletRequest request) {
        Optional<String> authorization = header(request, "Authorization");
        Optional<String> email = header(request, "X-Auth-Email");
        Optional<String> key = header(request, "X-Auth-Key");
        boolean isBearer =
                authorization.filter(value -> BEARER.matcher(value).matches()).isPresent();
        if (!isBearer && email.isPresent() && key.isPresent()) {
            return ofKey(email.get(), key.get());
        }
        String sent = authorization.orElseThrow(() -> new Refused(Failure.MISSING_CREDENTIAL));
        return admitted(BEARER.matcher(sent)
                .results()
                .filter(found -> isBearer)
                .findFirst()
                .orElseThrow(() -> new Refused(Failure.MALFORMED_AUTHORIZATION))
                .group(1));
    }

    private static String ofKey(String email, String key) {
        if (!EMAIL.matcher(email).matches()) {
            throw new Refused(Failure.MALFORMED_EMAIL);
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refused(Failure.MALFORMED_KEY);
        }
        return admitted(email) + "\n" + key;
    }

    private static String admitted(String credential) {
        if (NOBODYS.matcher(credential).find()) {
            throw new Refused(Failure.INVALID_TOKEN);
        }
        if (credential.contains("forbidden")) {
            throw new Refused(Failure.NO_PERMISSION);
        }
        if (credential.contains("other-account")) {
            throw new Refused(Failure.NO_ACCOUNT_ACCESS);
        }
        return credential;
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).filter(value -> !value.isBlank());
    }
}
