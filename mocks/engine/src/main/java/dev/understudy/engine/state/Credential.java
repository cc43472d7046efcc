package dev.understudy.engine.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Who a request says it comes from.
 *
 * @param id a short hash: stands for the credential in logs and keys, and does not give it away
 * @param value the credential itself; must not be logged
 */
public record Credential(String id, String value) {
    private static final Credential NOBODY = new Credential("nobody", "");
    private static final int ID_LENGTH = 16;

    /** Requests to operations that are open to all. */
    public static Credential nobody() {
        return NOBODY;
    }

    public static Credential of(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return new Credential(HexFormat.of().formatHex(digest).substring(0, ID_LENGTH), value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Credential " + id;
    }
}
