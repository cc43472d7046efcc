package dev.understudy.engine.state.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/** What a request wants of the items of a list. It can be asked about one item, or about a block of them at once. */
public sealed interface Rule extends Predicate<ObjectNode> {

    /** Those of a block for which it holds. */
    Bits in(Chunk chunk);

    /** Holds for everything. */
    static Rule always() {
        return new Every(List.of());
    }

    /** What it says of one field; of several values there, any may be the wanted one. */
    record Of(Field field, Wanted wanted) implements Rule {
        @Override
        public boolean test(ObjectNode item) {
            return holds(field.of(item));
        }

        @Override
        public Bits in(Chunk chunk) {
            return chunk.where(this);
        }

        /** @param value as the field has it */
        boolean holds(JsonNode value) {
            if (!field.isMany()) {
                return wanted.test().test(value);
            }
            for (JsonNode each : value) {
                if (wanted.test().test(each)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All of them hold. */
    record Every(List<? extends Rule> rules) implements Rule {
        @Override
        public boolean test(ObjectNode item) {
            for (Rule rule : rules) {
                if (!rule.test(item)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Bits in(Chunk chunk) {
            Bits left = chunk.all();
            for (Rule rule : rules) {
                if (!left.isEmpty()) {
                    left = left.and(rule.in(chunk));
                }
            }
            return left;
        }
    }

    /** At least one of them holds. */
    record Either(List<? extends Rule> rules) implements Rule {
        @Override
        public boolean test(ObjectNode item) {
            for (Rule rule : rules) {
                if (rule.test(item)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Bits in(Chunk chunk) {
            Bits found = chunk.all().not();
            for (Rule rule : rules) {
                found = found.or(rule.in(chunk));
            }
            return found;
        }
    }

    /** It does not hold. */
    record Not(Rule rule) implements Rule {
        @Override
        public boolean test(ObjectNode item) {
            return !rule.test(item);
        }

        @Override
        public Bits in(Chunk chunk) {
            return rule.in(chunk).not();
        }
    }
}
