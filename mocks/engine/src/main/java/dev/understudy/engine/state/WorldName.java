package dev.understudy.engine.state;

import java.util.regex.Pattern;

/**
 * How worlds are named: as the header {@code Understudy-World} says, else after the credential. The name of a credential's
 * world does not give the credential away, and can be sent in that header to get into the world from elsewhere.
 */
public final class WorldName {
    /** The world of requests that say neither who sends them nor which world they mean. */
    public static final String NOBODY = "nobody";
    /** What names look like; another text in the header names a world by its hash. */
    public static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private WorldName() {}

    /** The name for what the header says. */
    public static String of(String header) {
        String text = header.strip();
        return PLAIN.matcher(text).matches()
                ? text
                : "named-" + Credential.of(text).id();
    }

    public static String of(Credential credential) {
        return credential.equals(Credential.nobody()) ? NOBODY : "credential-" + credential.id();
    }
}
