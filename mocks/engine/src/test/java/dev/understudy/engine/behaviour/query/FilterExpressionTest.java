package dev.understudy.engine.behaviour.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.state.index.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterExpressionTest {
    private static final String FULL = "[eq, ne, in, ca, co, sw, lt, le, gt, ge, isnull, pr]";
    private static final Listing EVERYTHING = Listing.of("""
            filter:
              q:
                is: collection-filter
                fields:
                  name: { at: /name, type: string, operators: %1$s, case: insensitive }
                  tag: { at: /tags, type: string, operators: %1$s }
                  n: { at: /n, type: number, operators: [eq, ne, in, lt, le, gt, ge, isnull, pr] }
                  ok: { at: /ok, type: boolean, operators: [eq, ne, in, isnull, pr] }
                  at: { at: /at, type: instant, operators: [eq, ne, in, lt, le, gt, ge, isnull, pr] }
            """.formatted(FULL));
    private static final Listing NARROW = Listing.of("""
            filter:
              q:
                is: collection-filter
                fields:
                  start_time: { at: /startTime, type: instant, operators: [eq, lt, le, gt, ge] }
                  status: { at: /status, type: string, operators: [eq], case: insensitive }
            """);
    private static final String ITEM = """
            {"name":"Röd \\"Hus\\" \\\\", "tags":["a","b"], "n":10, "ok":true, "at":"2022-02-07T20:13:29.123456789Z"}""";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "name eq \"RÖD \\\"hus\\\" \\\\\"                 | true",
                "name eq \"röd\"                                  | false",
                "name ne \"röd\"                                  | true",
                "name sw \"röd\"                                  | true",
                "name co \"HUS\"                                  | true",
                "name gt \"r\" and name lt \"s\"                  | true",
                "tag eq \"A\"                                     | false",
                "tag in (\"z\",\"b\")                             | true",
                "tag ca (\"a\" , \"b\")                           | true",
                "tag ca (\"a\",\"c\")                             | false",
                "n eq 10.0                                        | true",
                "n eq 1e1                                         | true",
                "n ge 9 and n le 10                               | true",
                "n lt -5                                          | false",
                "n in (1,2,10)                                    | true",
                "ok eq true                                       | true",
                "ok ne true                                       | false",
                "pr ok                                            | true",
                "ok isnull                                        | false",
                "at gt 2022                                       | true",
                "at lt 2022-02                                    | false",
                "at ge 2022-02-07                                 | true",
                "at lt 2022-02-08                                 | true",
                "at ge 2022-02-07T20                              | true",
                "at ge 2022-02-07T20:13                           | true",
                "at gt 2022-02-07T20:13:29Z                       | true",
                "at eq 2022-02-07T20:13:29.123456789Z             | true",
                "at eq 2022-02-07T20:13:29.123456788Z             | false",
                "at gt 2022-02-07T20:13:29.123456788Z             | true",
                "at eq \"2022-02-07T21:13:29.123456789+01:00\"    | true",
                "at eq 2022-02-07T21:13:29.123456789+0100         | true",
                "at eq 2022-02-07T21:13:29.123456789+01           | true",
                "not n eq 1 or n eq 1 and n eq 2                  | true",
                "n eq 10 or n eq 1 and n eq 2                     | true",
                "(n eq 10 or n eq 1) and n eq 2                   | false",
                "not (n eq 10 or n eq 1)                          | false",
                "not not n eq 10                                  | true",
                "((n eq 10))                                      | true",
                "(n eq 10)and(ok eq true)                         | true",
            })
    void holdsOrDoesNot(String expression, boolean holds) {
        assertThat(EVERYTHING.matches(Map.of("q", TextNode.valueOf(expression).toString()), ITEM))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"n eq 1, false", "n ne 1, true", "n isnull, true", "pr n, false", "not n eq 1, true", "n lt 1, false"})
    void whatIsMissingIsNull(String expression, boolean holds) {
        String query = TextNode.valueOf(expression).toString();
        assertThat(EVERYTHING.matches(Map.of("q", query), "{}")).isEqualTo(holds);
        assertThat(EVERYTHING.matches(Map.of("q", query), "{\"n\":null}")).isEqualTo(holds);
    }

    @Test
    void emptyIsAbsent() {
        assertThat(NARROW.selection(Map.of("q", "\" \"")).rule()).isEqualTo(Rule.always());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "status eq Failed         | malformed   | a text in double quotes, got \"Failed\" at character 11",
                "status eq 1              | malformed   | a text in double quotes, got \"1\" at character 11",
                "status EQ \"Failed\"     | malformed   | an operator of \"status\" (eq), got \"EQ\" at character 8",
                "status ne \"Failed\"     | not-in-enum | an operator that \"status\" allows (eq), got \"ne\" at character 8",
                "status in (\"Failed\")   | not-in-enum | an operator that \"status\" allows (eq), got \"in\" at character 8",
                "status ca (\"Failed\")   | not-in-enum | an operator that \"status\" allows (eq), got \"ca\" at character 8",
                "status co \"Failed\"     | not-in-enum | an operator that \"status\" allows (eq), got \"co\" at character 8",
                "status sw \"Failed\"     | not-in-enum | an operator that \"status\" allows (eq), got \"sw\" at character 8",
                "status isnull            | not-in-enum | an operator that \"status\" allows (eq), got \"isnull\" at character 8",
                "pr status                | not-in-enum | an operator that \"status\" allows (eq), got \"pr\" at character 1",
                "closeTime gt 2022        | not-in-enum | a field that can be filtered by (start_time, status), got \"closeTime\" at character 1",
                "status                   | malformed   | an operator of \"status\" (eq), got the end at character 7",
                "status eq                | malformed   | a text in double quotes, got the end at character 10",
                "status eq \"Failed       | malformed   | a closing quote, got the end at character 18",
                "status eq \"a\\n\"       | malformed   | a quote or a backslash after a backslash, got \"n\" at character 14",
                "(status eq \"a\"         | malformed   | \"and\", \"or\" or \")\", got the end at character 15",
                "status eq \"a\")         | malformed   | \"and\", \"or\" or the end, got \")\" at character 14",
                "status eq \"😀\" but     | malformed   | \"and\", \"or\" or the end, got \"but\" at character 15",
                "status eq \"a\" and      | malformed   | a field (start_time, status), got the end at character 18",
                "and                      | malformed   | a field (start_time, status), got \"and\" at character 1",
                "\"status\" eq \"a\"      | malformed   | a field (start_time, status), got the text \"status\" at character 1",
                "start_time gt \"soon\"   | malformed   | an instant such as 2022-02-07T20:13:29Z, or the beginning of one, got the text \"soon\" at character 15",
                "start_time gt 2022-13    | malformed   | an instant such as 2022-02-07T20:13:29Z, or the beginning of one, got \"2022-13\" at character 15",
            })
    void refusalsSayWhere(String expression, String code, String detail) {
        assertThat(NARROW.refusals(Map.of("q", TextNode.valueOf(expression).toString())))
                .isEqualTo(List.of(code + " query parameter \"q\": expected " + detail));
    }

    @Test
    void nestsOnlySoDeep() {
        String deepest = "(".repeat(FilterParser.MAX_DEPTH) + "status eq \"a\"" + ")".repeat(FilterParser.MAX_DEPTH);
        assertThat(NARROW.refusals(Map.of("q", TextNode.valueOf(deepest).toString())))
                .isEmpty();
        for (String opening : List.of("(", "not ")) {
            String tooDeep = opening.repeat(100_000) + "status eq \"a\"";
            assertThat(NARROW.refusals(Map.of("q", TextNode.valueOf(tooDeep).toString())))
                    .singleElement()
                    .asString()
                    .contains("expected at most 32 parentheses and negations within each other");
        }
    }
}
