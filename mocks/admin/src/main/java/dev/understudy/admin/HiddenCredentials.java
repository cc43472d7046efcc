package dev.understudy.admin;

import dev.understudy.engine.Mount;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.SecurityRequirement;
import dev.understudy.engine.model.SecurityScheme;
import dev.understudy.engine.state.Credential;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts {@code credential-} and a hash in the place of credentials: those of the contracts, those of
 * HTTP itself, and what usually goes by a few names. Bodies are not looked into. */
final class HiddenCredentials {
    /** A scheme, such as {@code Bearer}, and what proves who is calling. */
    private static final Pattern WITH_SCHEME = Pattern.compile("(?<scheme>[A-Za-z]+) +(?<secret>\\S.*)");

    private static final Set<String> HAVE_SCHEME = Set.of("authorization", "proxy-authorization");

    /** Whose names may be shown; what stands in the place of a scheme otherwise may be a secret itself. */
    private static final Set<String> SCHEMES = Set.of("basic", "bearer", "digest", "token", "apikey", "negotiate");

    /** Whose values have URLs in them. */
    private static final Set<String> WITH_URLS = Set.of("location", "content-location", "referer", "link", "refresh");

    /** A name and a value in a URL's query or fragment. */
    private static final Pattern IN_URL = Pattern.compile("(?<=[?&#;])(?<part>[^=&#?;\\s<>\"]+=[^&#;\\s<>\"]*)");

    /** Who is calling, in a URL's authority. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/?#@\\s<>\"]+(?=@)");

    private final Set<String> headers = new HashSet<>(Set.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "set-cookie",
            "api-key",
            "x-api-key",
            "x-auth-token",
            "x-access-token"));
    private final Set<String> query = new HashSet<>(Set.of(
            "api_key",
            "api-key",
            "apikey",
            "key",
            "token",
            "access_token",
            "access-token",
            "auth_token",
            "refresh_token",
            "client_secret",
            "secret",
            "password"));

    private HiddenCredentials() {}

    static HiddenCredentials of(List<Mount> mounts) {
        HiddenCredentials hidden = new HiddenCredentials();
        for (Mount mount : mounts) {
            for (Operation operation : mount.contract().api().operations()) {
                operation.security().stream()
                        .map(SecurityRequirement::schemes)
                        .flatMap(schemes -> schemes.stream())
                        .filter(scheme -> scheme.kind() == SecurityScheme.Kind.API_KEY)
                        .forEach(hidden::add);
            }
        }
        return hidden;
    }

    private void add(SecurityScheme scheme) {
        if (scheme.in() == ParameterLocation.HEADER) {
            headers.add(scheme.parameter().toLowerCase(Locale.ROOT));
        } else if (scheme.in() == ParameterLocation.QUERY) {
            query.add(scheme.parameter().toLowerCase(Locale.ROOT));
        }
    }

    Headers headers(Headers sent) {
        Headers.Builder shown = Headers.builder();
        sent.forEach((name, value) -> shown.add(name, shown(name.toLowerCase(Locale.ROOT), value.strip())));
        return shown.build();
    }

    /** @param target path and query, as they were sent, or a whole URL */
    String target(String target) {
        int mark = target.indexOf('?');
        if (mark < 0) {
            return target;
        }
        return Stream.of(target.substring(mark + 1).split("&", -1))
                .map(this::part)
                .collect(Collectors.joining("&", target.substring(0, mark + 1), ""));
    }

    /** A violation whose message does not repeat what a credential was. */
    Violation violation(Violation violation) {
        String name = violation.name().toLowerCase(Locale.ROOT);
        boolean isSecret = switch (violation.part()) {
            case COOKIE -> true;
            case HEADER -> headers.contains(name);
            case QUERY -> query.contains(name);
            case PATH, BODY, STATUS -> false;
        };
        return isSecret && violation.code() != ViolationCode.REQUIRED ? violation.withGot("something else") : violation;
    }

    private String part(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        boolean isSecret = equals >= 0
                && PercentEncoding.decodeQuery(name)
                        .filter(decoded -> query.contains(decoded.toLowerCase(Locale.ROOT)))
                        .isPresent();
        if (!isSecret) {
            return part;
        }
        String value = part.substring(equals + 1);
        return name + "=" + hash(PercentEncoding.decodeQuery(value).orElse(value));
    }

    /** A text with URLs in it. */
    private String urls(String text) {
        String nobody = USER_INFO.matcher(text).replaceAll(match -> hash(match.group()));
        return IN_URL.matcher(nobody).replaceAll(match -> Matcher.quoteReplacement(part(match.group())));
    }

    /** @param name in lower case */
    private String shown(String name, String value) {
        if (!headers.contains(name)) {
            return WITH_URLS.contains(name) ? urls(value) : value;
        }
        Matcher matcher = WITH_SCHEME.matcher(value);
        boolean hasScheme = HAVE_SCHEME.contains(name)
                && matcher.matches()
                && SCHEMES.contains(matcher.group("scheme").toLowerCase(Locale.ROOT));
        return hasScheme
                ? matcher.group("scheme") + " " + hash(matcher.group("secret").strip())
                : hash(value);
    }

    private static String hash(String secret) {
        return "credential-" + Credential.of(secret).id();
    }
}
