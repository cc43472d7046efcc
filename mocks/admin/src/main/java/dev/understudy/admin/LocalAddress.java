package dev.understudy.admin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses and names stand for this machine. No name is looked up: what it leads to may change. */
final class LocalAddress {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%\\w+)?]?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]*)(?::\\d*)?");
    private static final Pattern ORIGIN = Pattern.compile("https?://([^/]*)");

    private LocalAddress() {}

    /** @param address of an IP, such as {@code 127.0.0.1} or {@code ::1}, perhaps in brackets */
    static boolean isLoopback(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** @param authority host and perhaps port, as {@code Host} has them */
    static boolean isLocalAuthority(String authority) {
        Matcher matcher = AUTHORITY.matcher(authority.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return false;
        }
        String host = matcher.group(1);
        return host.equals("localhost") || host.endsWith(".localhost") || isLoopback(host);
    }

    /** @param origin of a web page; {@code null}, as files and sandboxes have it, is not local */
    static boolean isLocalOrigin(String origin) {
        Matcher matcher = ORIGIN.matcher(origin.strip());
        return matcher.matches() && isLocalAuthority(matcher.group(1));
    }
}
