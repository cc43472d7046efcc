package dev.understudy.engine.validate;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A contract's pattern, run so that it cannot hang: after a million looks at the text it counts as not matching. Patterns
 * are ECMA 262's, of which {@code $} means the very end.
 */
final class BoundedRegex implements RegularExpression {
    static final RegularExpressionFactory FACTORY = BoundedRegex::compile;

    private static final int MAX_STEPS = 1_000_000;

    private final Pattern pattern;

    private BoundedRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    private static RegularExpression compile(String regex) {
        return new BoundedRegex(Pattern.compile(javaSyntax(regex)));
    }

    /** Whether the text is a pattern that can be used. */
    static boolean isReadable(String regex) {
        try {
            compile(regex);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
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

    private static String javaSyntax(String regex) {
        StringBuilder java = new StringBuilder(regex.length() + 8);
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char character = regex.charAt(i);
            if (character == '\\' && i + 1 < regex.length()) {
                java.append(character).append(regex.charAt(++i));
            } else if (character == '$' && !inClass) {
                java.append("\\z");
            } else if (character == '[' && inClass) {
                java.append("\\[");
            } else {
                inClass = character == '[' || inClass && character != ']';
                java.append(character);
            }
        }
        return java.toString();
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
