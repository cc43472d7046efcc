package dev.understudy.engine.validate;

/**
 * One broken rule.
 *
 * @param part where in the message
 * @param name the parameter's or header's name; for a body the property's path with dots, empty for the whole body
 * @param pointer JSON Pointer to the offending part of the message, such as {@code /query/limit} or {@code /body/name}
 * @param rule JSON Pointer to the rule in the contract; {@link dev.understudy.engine.spec.Document#locate} finds its line
 * @param keyword the schema keyword that was broken, or what stands in for one
 * @param expected what the rule wants, for people
 * @param got what came, for people; long values are cut short
 */
public record Violation(
        ViolationCode code,
        MessagePart part,
        String name,
        String pointer,
        String rule,
        String keyword,
        String expected,
        String got) {

    /**
     * The same violation of a body that is a part of a larger one.
     *
     * @param place pointer to that part, {@code /body} first
     */
    public Violation below(String place) {
        String whole = place + pointer.substring("/body".length());
        String path = whole.substring("/body/".length()).replace('/', '.');
        return new Violation(code, part, path, whole, rule, keyword, expected, got);
    }

    /** The same, told of as if that had come. */
    public Violation withGot(String told) {
        return new Violation(code, part, name, pointer, rule, keyword, expected, told);
    }

    /** What was expected and what came, without saying where. */
    public String detail() {
        return code == ViolationCode.REFUSED_PARAMETER ? expected : "expected " + expected + ", got " + got;
    }

    /** One sentence for people; programs read {@link #code()}. */
    public String message() {
        return subject() + ": " + detail();
    }

    private String subject() {
        return switch (part) {
            case BODY -> name.isEmpty() ? "body" : "body property \"" + name + "\"";
            case STATUS -> "status";
            case PATH -> name.isEmpty() ? "path" : "path parameter \"" + name + "\"";
            case QUERY, COOKIE, HEADER -> part.keyword() + " parameter \"" + name + "\"";
        };
    }
}
