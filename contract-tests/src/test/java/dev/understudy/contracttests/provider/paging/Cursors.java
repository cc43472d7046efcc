package dev.understudy.contracttests.provider.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes places as opaque texts and reads them again: only its own, and only for the list that they were written for. Safe
 * to share between threads.
 */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

    private final SecretKeySpec key;

    public Cursors() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @param list whatever tells this list from every other */
    String write(String list, Place place) {
        byte[] text = (place.created() + " " + place.id()).getBytes(StandardCharsets.UTF_8);
        return base64(text) + "." + base64(seal(list, text));
    }

    /** Empty when it is nothing that {@link #write} has written for this list. */
    Optional<Place> read(String list, String cursor) {
        Matcher form = FORM.matcher(cursor);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(form.group(1));
            byte[] sealed = Base64.getUrlDecoder().decode(form.group(2));
            if (!MessageDigest.isEqual(sealed, seal(list, text))
                    || !cursor.equals(base64(text) + "." + base64(sealed))) {
                return Optional.empty();
            }
            String[] parts = new String(text, StandardCharsets.UTF_8).split(" ", 2);
            return Optional.of(new Place(Instant.parse(parts[0]), parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no Base64
        }
    }

    private byte[] seal(String list, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((list.length() + ":" + list).getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has " + ALGORITHM, e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
