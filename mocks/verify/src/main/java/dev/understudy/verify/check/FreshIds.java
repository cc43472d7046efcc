package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.model.SchemaRef;
import dev.understudy.engine.validate.Direction;
import dev.understudy.engine.validate.Schemas;
import java.util.Optional;
import java.util.Random;

/** Ids that nobody has, of the look that an example has. */
final class FreshIds {
    private static final int TRIES = 50;
    /** So many letters and digits that one made up is nobody's. */
    private static final int ENOUGH = 8;

    private static final String HEX = "0123456789abcdef";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Schemas schemas;
    private final Random random;

    FreshIds(Schemas schemas, Random random) {
        this.schemas = schemas;
        this.random = random;
    }

    /** Another value with the same look that its schema allows; empty when there is none to be found. */
    Optional<JsonNode> like(JsonNode example, SchemaRef schema) {
        if (!example.isTextual()) {
            return Optional.empty();
        }
        String text = example.textValue();
        boolean isShort = text.chars().filter(Character::isLetterOrDigit).count() < ENOUGH;
        for (int i = 0; i < TRIES; i++) {
            // a short one of the same look may be somebody's
            String made = isShort && i < TRIES / 2 ? text + more() : like(text);
            TextNode fresh = TextNode.valueOf(made);
            boolean isAllowed = schemas.judge(schema)
                    .judgeBody(fresh, Direction.REQUEST, "")
                    .isEmpty();
            if (isAllowed && !made.equals(text)) {
                return Optional.of(fresh);
            }
        }
        return Optional.empty();
    }

    /**
     * Letters and digits replaced by others: hexadecimal digits by such when there are no other letters. A word in front, as
     * in {@code run_2Bv…}, stays: it may have to be that one.
     */
    private String like(String example) {
        boolean isHex = example.matches("[0-9a-f-]*[0-9][0-9a-f-]*");
        StringBuilder fresh = new StringBuilder(example.length());
        int digits = 0;
        for (int i = 0; i < example.length(); i++) {
            char character = example.charAt(i);
            if (isHex && HEX.indexOf(character) >= 0) {
                // the digits that tell a UUID's kind stay
                boolean isKind = example.length() == 36 && (i == 14 || i == 19);
                fresh.append(isKind ? character : one(HEX));
            } else if (Character.isDigit(character)) {
                fresh.append((char) ('0' + random.nextInt(10)));
                digits++;
            } else if (LETTERS.indexOf(Character.toLowerCase(character)) >= 0 && digits > 2) {
                char letter = one(LETTERS);
                fresh.append(Character.isUpperCase(character) ? Character.toUpperCase(letter) : letter);
            } else {
                fresh.append(character);
            }
        }
        String made = fresh.toString();
        return made.equals(example) ? withOtherEnd(example) : made;
    }

    private String withOtherEnd(String example) {
        StringBuilder fresh = new StringBuilder(example);
        for (int i = example.length() - 1; i >= Math.max(0, example.length() - 8); i--) {
            if (Character.isLetterOrDigit(example.charAt(i))) {
                fresh.setCharAt(i, Character.isDigit(example.charAt(i)) ? one("0123456789") : one(LETTERS));
            }
        }
        return fresh.toString();
    }

    private String more() {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < ENOUGH; i++) {
            more.append(one(HEX));
        }
        return more.toString();
    }

    private char one(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }
}
