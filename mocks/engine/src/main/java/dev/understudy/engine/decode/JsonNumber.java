package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as JSON writes them (RFC 8259, section 6), their value kept exactly: {@code 1.0} is not 1. */
final class JsonNumber {
    /** As many as Jackson reads in a JSON text: longer numbers cost more time than they are worth. */
    private static final int MAX_LENGTH = 1000;

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?<fraction>\\.[0-9]+)?(?<exponent>[eE][+-]?[0-9]+)?");

    private JsonNumber() {}

    /** Empty when the text is no JSON number. */
    static Optional<JsonNode> parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        boolean whole = number.group("fraction") == null && number.group("exponent") == null;
        return whole ? Optional.of(whole(new BigInteger(text))) : decimal(text);
    }

    private static JsonNode whole(BigInteger value) {
        if (value.bitLength() <= 31) {
            return IntNode.valueOf(value.intValue());
        }
        return value.bitLength() <= 63 ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }

    private static Optional<JsonNode> decimal(String text) {
        try {
            return Optional.of(DecimalNode.valueOf(new BigDecimal(text)));
        } catch (NumberFormatException e) {
            return Optional.empty(); // the exponent is beyond what a BigDecimal holds
        }
    }
}
