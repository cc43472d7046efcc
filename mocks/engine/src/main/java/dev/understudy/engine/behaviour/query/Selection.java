package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.state.Order;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/** What one request asks a list for. Immutable, safe to share between threads. */
public final class Selection implements QueryOutcome {
    private static final int FINGERPRINT_BYTES = 16;

    private final List<Predicate<ObjectNode>> rules;
    private final Order order;
    private final String conditions;

    /** @param conditions the same text for the same conditions */
    Selection(List<Predicate<ObjectNode>> rules, Order order, String conditions) {
        this.rules = List.copyOf(rules);
        this.order = order;
        this.conditions = conditions;
    }

    /** Whether every condition holds for an item. */
    public boolean matches(ObjectNode item) {
        for (Predicate<ObjectNode> rule : rules) {
            if (!rule.test(item)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are no conditions, so that nobody needs to look at the items. */
    public boolean matchesAll() {
        return rules.isEmpty();
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
