package dev.understudy.engine.validate;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A contract's pattern, run so that it cannot hang: after a million looks at the text it counts as not matching.
 */
final class BoundedRegex implements RegularExpression {
    static final RegularExpressionFactory FACTORY = BoundedRegex::compile;

    private static final int MAX_STEPS = 1_000_000;

    private final Pattern pattern;

    private BoundedRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A pattern that is not readable matches nothing; {@link Schemas} has reported it. */
    private static RegularExpression compile(String regex) {
        return read(regex).<RegularExpression>map(BoundedRegex::new).orElse(value -> false);
    }

    /** Whether the text is a pattern that can be used. */
    static boolean isReadable(String regex) {
        return read(regex).isPresent();
    }

    private static Optional<Pattern> read(String regex) {
        try {
            return Optional.of(Pattern.compile(EcmaPattern.toJava(regex)));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean matches(String value) {
        try {
            return pattern.matcher(new CountedText(value, new int[1])).find();
        } catch (OutOfStepsException | StackOverflowError e) {
            return false;
        }
    }

    private record CountedText(CharSequence text, int[] steps) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++steps[0] > MAX_STEPS) {
                throw new OutOfStepsException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class OutOfStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private OutOfStepsException() {
            super(null, null, false, false);
        }
    }
}
