package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.Order;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a block have in one field: each value once, and which rows have it. Safe to share between threads; what
 * is worked out late may be worked out twice.
 */
final class Column {
    private final JsonNode[] values;
    private final int[] hashes;
    private final short[] codes;
    private final @Nullable Bits[] rows;
    private @Nullable Zone zone;

    /**
     * Where the instants of the column lie.
     *
     * @param span empty when not all values are instants
     */
    private record Zone(Optional<Span> span) {}

    private Column(JsonNode[] values, int[] hashes, short[] codes) {
        this.values = values;
        this.hashes = hashes;
        this.codes = codes;
        this.rows = new Bits[values.length];
    }

    static Column of(Row[] rows, int field) {
        JsonNode[] values = new JsonNode[rows.length];
        int[] hashes = new int[rows.length];
        short[] codes = new short[rows.length];
        short[] slots = new short[Integer.highestOneBit(rows.length) * 4]; // open addressing; codes from 1
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            JsonNode value = rows[i].value(field);
            int hash = Json.hash(value);
            int slot = spread(hash) & (slots.length - 1);
            while (slots[slot] != 0
                    && !(hashes[slots[slot] - 1] == hash && Json.areEqual(values[slots[slot] - 1], value))) {
                slot = (slot + 1) & (slots.length - 1);
            }
            if (slots[slot] == 0) {
                values[count] = value;
                hashes[count] = hash;
                slots[slot] = (short) ++count;
            }
            codes[i] = (short) (slots[slot] - 1);
        }
        return new Column(Arrays.copyOf(values, count), Arrays.copyOf(hashes, count), codes);
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    Bits where(Rule.Of rule) {
        if (rule.wanted().choices().isPresent() && !rule.field().isMany()) {
            Bits found = Bits.none(codes.length);
            for (JsonNode choice : rule.wanted().choices().get()) {
                found = found.or(rowsOf(choice));
            }
            return found;
        }
        if (rule.wanted().span().isPresent() && !rule.field().isMany()) {
            Optional<Span> here = zone().span();
            Span wanted = rule.wanted().span().get();
            if (here.isPresent() && wanted.hasAllOf(here.get())) {
                return Bits.all(codes.length);
            }
            if (here.isPresent() && !wanted.meets(here.get())) {
                return Bits.none(codes.length);
            }
        }
        return tested(rule);
    }

    private Bits rowsOf(JsonNode choice) {
        int hash = Json.hash(choice);
        for (int code = 0; code < hashes.length; code++) {
            if (hashes[code] == hash && Json.areEqual(values[code], choice)) {
                return rowsOf(code);
            }
        }
        return Bits.none(codes.length);
    }

    private Bits rowsOf(int code) {
        Bits known = rows[code];
        if (known == null) {
            known = values.length == 1 ? Bits.all(codes.length) : coded(each -> each == code);
            rows[code] = known;
        }
        return known;
    }

    private Bits tested(Rule.Of rule) {
        boolean[] holds = new boolean[values.length];
        int count = 0;
        int last = 0;
        for (int code = 0; code < values.length; code++) {
            if (rule.holds(values[code])) {
                holds[code] = true;
                count++;
                last = code;
            }
        }
        if (count == 0 || count == values.length) {
            return count == 0 ? Bits.none(codes.length) : Bits.all(codes.length);
        }
        return count == 1 ? rowsOf(last) : coded(code -> holds[code]);
    }

    private interface CodeTest {
        boolean test(int code);
    }

    private Bits coded(CodeTest test) {
        long[] words = Bits.wordsFor(codes.length);
        for (int i = 0; i < codes.length; i++) {
            if (test.test(codes[i])) {
                words[i / Long.SIZE] |= 1L << i;
            }
        }
        return Bits.of(words, codes.length);
    }

    private Zone zone() {
        Zone known = zone;
        if (known == null) {
            known = new Zone(span());
            zone = known;
        }
        return known;
    }

    private Optional<Span> span() {
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (JsonNode value : values) {
            Optional<Instant> instant = Order.instant(value);
            if (instant.isEmpty()) {
                return Optional.empty();
            }
            first = instant.get().isBefore(first) ? instant.get() : first;
            last = instant.get().isAfter(last) ? instant.get() : last;
        }
        return Optional.of(new Span(first, last));
    }
}
