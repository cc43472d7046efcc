package dev.understudy.engine.behaviour.query;

import dev.understudy.engine.validate.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a filter expression, by recursive descent:
 *
 * <pre>
 * either     := every { "or" every }
 * every      := negation { "and" negation }
 * negation   := "not" negation | "(" either ")" | comparison
 * comparison := "pr" field | field "isnull" | field ("in" | "ca") "(" value { "," value } ")" | field operator value
 * value      := '"' … '"' | anything else without blanks, quotes, commas and parentheses
 * </pre>
 */
final class FilterParser {
    /** Parentheses and negations within each other. */
    static final int MAX_DEPTH = 32;

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");
    private static final Pattern RESERVED = Pattern.compile("and|or|not|pr");

    private final FilterLexer lexer;
    private final Map<String, FilterField> fields;
    private Token token;

    private FilterParser(String text, Map<String, FilterField> fields) throws UnreadableValueException {
        this.lexer = new FilterLexer(text);
        this.fields = fields;
        this.token = lexer.next();
    }

    /** @param joins whether comparisons may be joined and negated; if not, there is one */
    static Expression parse(String text, Map<String, FilterField> fields, boolean joins)
            throws UnreadableValueException {
        FilterParser parser = new FilterParser(text, fields);
        Expression expression = joins ? parser.either(0) : parser.comparison();
        if (!parser.token.is(Token.Kind.END)) {
            throw parser.refuse(joins ? "\"and\", \"or\" or the end" : "the end");
        }
        return expression;
    }

    private Expression either(int depth) throws UnreadableValueException {
        return joined("or", () -> every(depth), Expression.Either::new);
    }

    private Expression every(int depth) throws UnreadableValueException {
        return joined("and", () -> negation(depth), Expression.Every::new);
    }

    private interface Part {
        Expression read() throws UnreadableValueException;
    }

    private Expression joined(String word, Part part, Function<List<Expression>, Expression> join)
            throws UnreadableValueException {
        List<Expression> parts = new ArrayList<>();
        parts.add(part.read());
        while (token.isWord(word)) {
            advance();
            parts.add(part.read());
        }
        return parts.size() == 1 ? parts.get(0) : join.apply(List.copyOf(parts));
    }

    private Expression negation(int depth) throws UnreadableValueException {
        boolean isNot = token.isWord("not");
        if (!isNot && !token.is(Token.Kind.OPEN)) {
            return comparison();
        }
        if (depth == MAX_DEPTH) {
            throw refuse("at most " + MAX_DEPTH + " parentheses and negations within each other");
        }
        advance();
        if (isNot) {
            return new Expression.Negation(negation(depth + 1));
        }
        Expression inner = either(depth + 1);
        expect(Token.Kind.CLOSE, "\"and\", \"or\" or \")\"");
        return inner;
    }

    private Expression comparison() throws UnreadableValueException {
        if (token.isWord("pr")) {
            Token operator = token;
            advance();
            FilterField field = field();
            checkAllowed(field, FilterOperator.PR, operator);
            return new Expression.Comparison(field.name(), FilterOperator.PR, List.of());
        }
        FilterField field = field();
        FilterOperator operator = operator(field);
        return new Expression.Comparison(field.name(), operator, operands(field, operator));
    }

    private FilterField field() throws UnreadableValueException {
        boolean isName = token.is(Token.Kind.WORD)
                && FIELD.matcher(token.text()).matches()
                && !RESERVED.matcher(token.text()).matches();
        if (!isName) {
            throw refuse("a field (" + String.join(", ", fields.keySet()) + ")");
        }
        FilterField field = fields.get(token.text());
        if (field == null) {
            throw lexer.refuse(
                    ViolationCode.NOT_IN_ENUM,
                    "a field that can be filtered by (" + String.join(", ", fields.keySet()) + ")",
                    token);
        }
        advance();
        return field;
    }

    private FilterOperator operator(FilterField field) throws UnreadableValueException {
        FilterOperator operator =
                token.is(Token.Kind.WORD) ? FilterOperator.named(token.text()).orElse(null) : null;
        if (operator == null || operator == FilterOperator.PR) {
            throw refuse("an operator of \"" + field.name() + "\" (" + field.operatorNames() + ")");
        }
        checkAllowed(field, operator, token);
        advance();
        return operator;
    }

    private void checkAllowed(FilterField field, FilterOperator operator, Token at) throws UnreadableValueException {
        if (!field.operators().contains(operator)) {
            throw lexer.refuse(
                    ViolationCode.NOT_IN_ENUM,
                    "an operator that \"" + field.name() + "\" allows (" + field.operatorNames() + ")",
                    at);
        }
    }

    private List<Literal> operands(FilterField field, FilterOperator operator) throws UnreadableValueException {
        return switch (operator.form()) {
            case VALUE -> List.of(literal(field));
            case LIST -> list(field);
            case AFTER_FIELD, BEFORE_FIELD -> List.of();
        };
    }

    private List<Literal> list(FilterField field) throws UnreadableValueException {
        List<Literal> literals = new ArrayList<>();
        expect(Token.Kind.OPEN, "\"(\" and a list");
        literals.add(literal(field));
        while (token.is(Token.Kind.COMMA)) {
            advance();
            literals.add(literal(field));
        }
        expect(Token.Kind.CLOSE, "\",\" or \")\"");
        return List.copyOf(literals);
    }

    private Literal literal(FilterField field) throws UnreadableValueException {
        boolean isQuoted = token.is(Token.Kind.QUOTED);
        Literal literal = new Literal(isQuoted, token.text());
        if (!isQuoted && !token.is(Token.Kind.WORD) || !field.type().reads(literal)) {
            throw refuse(field.type().expected());
        }
        if (!field.takes(literal)) {
            throw lexer.refuse(ViolationCode.NOT_IN_ENUM, "one of " + String.join(", ", field.values()), token);
        }
        advance();
        return literal;
    }

    private void expect(Token.Kind kind, String expected) throws UnreadableValueException {
        if (!token.is(kind)) {
            throw refuse(expected);
        }
        advance();
    }

    private void advance() throws UnreadableValueException {
        token = lexer.next();
    }

    private UnreadableValueException refuse(String expected) {
        return lexer.refuse(ViolationCode.MALFORMED, expected, token);
    }
}
