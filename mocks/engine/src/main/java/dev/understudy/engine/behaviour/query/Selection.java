package dev.understudy.engine.behaviour.query;

import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.index.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What one request asks a list for. Immutable, safe to share between threads. */
public final class Selection implements QueryOutcome {
    private static final int FINGERPRINT_BYTES = 16;

    private final Rule rule;
    private final Order order;
    private final String conditions;

    /** @param conditions the same text for the same conditions */
    Selection(List<Rule> rules, Order order, String conditions) {
        this.rule = new Rule.Every(List.copyOf(rules));
        this.order = order;
        this.conditions = conditions;
    }

    /** Holds for the items for which every condition does. */
    public Rule rule() {
        return rule;
    }

    public Order order() {
        return order;
    }

    /** Stands for conditions and order: 32 hexadecimal digits, the same for queries that ask for the same. */
    public String fingerprint() {
        try {
            byte[] text = (order + "\n" + conditions).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
