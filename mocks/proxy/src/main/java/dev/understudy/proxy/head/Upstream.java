package dev.understudy.proxy.head;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The service that the proxy stands before.
 *
 * @param origin scheme, host and port
 * @param basePath what its paths begin with, without a slash at the end; empty for none
 */
public record Upstream(URI origin, String basePath) {

    /**
     * @param url such as {@code https://api.example.test/v1}
     * @throws IllegalArgumentException when that is no URL of a service; the message says why, for people
     */
    public static Upstream of(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "expected a URL such as https://api.example.test, got \"" + url + "\"", e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("expected a URL such as https://api.example.test, got \"" + url + "\"");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "a URL with a password in it would be logged; send Authorization instead");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the URL of a service has no query and no fragment");
        }
        String authority = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        return new Upstream(
                URI.create(scheme + "://" + authority), uri.getRawPath().replaceFirst("/+$", ""));
    }

    /** What the service is asked for when a client asks the proxy for this. */
    public String target(String asked) {
        return asked.startsWith("/") ? basePath + asked : asked; // not OPTIONS *
    }

    /** What {@code Host} says to the service. */
    public String host() {
        return origin.getRawAuthority();
    }

    /**
     * A URL that the service gave, as the client must see it to come back to the proxy. URLs of others stay as they are.
     *
     * @param given a whole URL, or path and query
     * @param proxy scheme and host by which the client knows the proxy
     */
    public String seenByClient(String given, String proxy) {
        if (isBelow(given, origin + basePath)) {
            return proxy + atLeastSlash(given.substring((origin + basePath).length()));
        }
        return !basePath.isEmpty() && isBelow(given, basePath)
                ? atLeastSlash(given.substring(basePath.length()))
                : given;
    }

    private static String atLeastSlash(String rest) {
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    /** Whether one begins with the other, and goes on after it as another part. Scheme and host have no case. */
    private static boolean isBelow(String given, String base) {
        return given.regionMatches(true, 0, base, 0, base.length())
                && (given.length() == base.length() || "/?#".indexOf(given.charAt(base.length())) >= 0);
    }

    @Override
    public String toString() {
        return origin + basePath;
    }
}
