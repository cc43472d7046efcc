package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns cuts into opaque texts and back. The same seed, context and cut give the same text; a text that was not made just
 * so, by this seed and in this context, is refused. Safe to share between threads.
 *
 * <p>The initialisation vector is a keyed hash of context and content, so that it serves as the proof of both: AES in CBC
 * mode, made deterministic in the manner of SIV (RFC 5297).
 */
public final class CursorCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // halves of surrogate pairs survive
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/CBC/PKCS5Padding";

    private final SecretKeySpec proofKey;
    private final SecretKeySpec contentKey;
    /** Each thread's own: to look one up and make it ready takes longer than to use it. */
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::newMac);

    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(CursorCodec::newCipher);

    private CursorCodec(SecretKeySpec proofKey, SecretKeySpec contentKey) {
        this.proofKey = proofKey;
        this.contentKey = contentKey;
    }

    public static CursorCodec of(long seed) {
        return new CursorCodec(
                new SecretKeySpec(derive("cursor proof " + seed), MAC),
                new SecretKeySpec(derive("cursor content " + seed), "AES"));
    }

    /** @param context what the cursor is bound to */
    String encode(Cut cut, String context, CursorLook look) {
        try {
            ArrayNode content = JsonNodeFactory.instance.arrayNode().add(cut.isAfter());
            cut.key().forEach(content::add);
            byte[] plain = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            byte[] iv = proof(context, plain);
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, iv).doFinal(plain);
            byte[] bytes = Arrays.copyOf(iv, iv.length + secret.length);
            System.arraycopy(secret, 0, bytes, iv.length, secret.length);
            return look.write(bytes);
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("A cursor cannot be made of " + cut, e);
        }
    }

    /** Empty when the text is no cursor of this codec, or one of another context. */
    Optional<Cut> decode(String text, String context, CursorLook look) {
        return look.read(text).flatMap(bytes -> open(bytes, context));
    }

    private Optional<Cut> open(byte[] bytes, String context) {
        try {
            byte[] iv = Arrays.copyOf(bytes, CursorLook.IV_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, iv).doFinal(bytes, iv.length, bytes.length - iv.length);
            return MessageDigest.isEqual(iv, proof(context, plain)) ? Optional.of(cut(plain)) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty(); // not encrypted with our key
        } catch (IOException e) {
            throw new IllegalStateException("A cursor of our own cannot be read", e);
        }
    }

    private static Cut cut(byte[] plain) throws IOException {
        JsonNode content = JSON.readTree(plain);
        List<JsonNode> key = new ArrayList<>();
        content.forEach(key::add);
        return new Cut(List.copyOf(key.subList(1, key.size())), key.get(0).booleanValue());
    }

    private byte[] proof(String context, byte[] plain) {
        Mac mac = macs.get(); // ready for the next text after each doFinal
        mac.update(derive(context)); // of fixed length, so that context and content cannot be shifted
        mac.update(plain);
        return Arrays.copyOf(mac.doFinal(), CursorLook.IV_BYTES);
    }

    private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, contentKey, new IvParameterSpec(iv));
        return cipher;
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(proofKey);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    private static byte[] derive(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
