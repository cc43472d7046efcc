package dev.understudy.engine.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path segment with variables in it: {@code {id}}, or with literal text around them, {@code {name}.{format}}.
 *
 * @param form the segment with its variables nameless; segments of the same form match the same texts
 * @param pattern empty when the segment is a single variable, which matches anything that is not empty
 */
record SegmentTemplate(String form, List<String> variables, Optional<Pattern> pattern, int literalLength) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    static SegmentTemplate parse(String segment) {
        List<String> variables = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(segment);
        int end = 0;
        while (matcher.find()) {
            variables.add(matcher.group(1));
            regex.append(Pattern.quote(segment.substring(end, matcher.start()))).append("(.+?)");
            end = matcher.end();
        }
        regex.append(Pattern.quote(segment.substring(end)));
        String form = VARIABLE.matcher(segment).replaceAll("{}");
        return new SegmentTemplate(
                form,
                List.copyOf(variables),
                form.equals("{}") ? Optional.empty() : Optional.of(Pattern.compile(regex.toString())),
                form.length() - 2 * variables.size());
    }

    /** Adds the variables' texts to {@code values} when the segment fits. */
    boolean match(String segment, List<String> values) {
        if (pattern.isEmpty()) {
            values.add(segment);
            return !segment.isEmpty();
        }
        Matcher matcher = pattern.get().matcher(segment);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            values.add(matcher.group(i));
        }
        return true;
    }
}
