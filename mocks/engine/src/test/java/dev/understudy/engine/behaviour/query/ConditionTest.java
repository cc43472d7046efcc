package dev.understudy.engine.behaviour.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.state.index.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest(name = "{0}: {1} of {2} is {3}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{ at: /v, is: equal }         | \"a\"                     | {\"v\":\"a\"}             | true",
                "{ at: /v, is: equal }         | \"a\"                     | {\"v\":\"A\"}             | false",
                "{ at: /v, is: equal }         | 1                         | {\"v\":1.0}               | true",
                "{ at: /v, is: equal }         | 1                         | {\"v\":\"1\"}             | false",
                "{ at: /v, is: equal }         | {\"a\":1,\"b\":[2]}       | {\"v\":{\"b\":[2.0],\"a\":1}} | true",
                "{ at: /v, is: equal }         | {\"a\":1}                 | {\"v\":{\"a\":1,\"b\":2}} | false",
                "{ at: /v, is: equal }         | \"a\"                     | {}                        | false",
                "{ at: /v/1/w, is: equal }     | 7                         | {\"v\":[1,{\"w\":7}]}     | true",
                "{ at: /a~1b, is: equal }      | 7                         | {\"a/b\":7}               | true",
                "{ at: /v/*, is: equal }       | 7                         | {\"v\":[1,7]}             | true",
                "{ at: /v/*, is: equal }       | 7                         | {\"v\":[]}                | false",
                "{ at: /v/*/*, is: equal }     | 7                         | {\"v\":[[1],{\"x\":7}]}   | true",
                "{ at: /v, is: one-of }        | [\"a\",\"b\"]             | {\"v\":\"b\"}             | true",
                "{ at: /v, is: one-of }        | [\"a\",\"b\"]             | {\"v\":\"c\"}             | false",
                "{ at: /v, is: one-of }        | []                        | {\"v\":\"c\"}             | false",
                "{ at: /v, is: one-of }        | \"a\"                     | {\"v\":\"a\"}             | true",
                "{ at: /v, is: nonzero }       | true                      | {\"v\":2}                 | true",
                "{ at: /v, is: nonzero }       | true                      | {\"v\":0.0}               | false",
                "{ at: /v, is: nonzero }       | false                     | {\"v\":0}                 | true",
                "{ at: /v, is: nonzero }       | false                     | {\"v\":1}                 | false",
                "{ at: /v, is: nonzero }       | false                     | {}                        | true",
                "{ at: /v, is: after }         | \"2024-01-01T00:00:00Z\"  | {\"v\":\"2024-01-01T00:00:00.000000001Z\"} | true",
                "{ at: /v, is: after }         | \"2024-01-01T00:00:00Z\"  | {\"v\":\"2024-01-01T01:00:00+01:00\"} | false",
                "{ at: /v, is: at-or-after }   | \"2024-01-01T00:00:00Z\"  | {\"v\":\"2024-01-01T01:00:00+01:00\"} | true",
                "{ at: /v, is: before }        | \"2024-01-01T00:00:00Z\"  | {\"v\":\"2023-12-31T23:59:59.999999999Z\"} | true",
                "{ at: /v, is: before }        | \"2024-01-01T00:00:00Z\"  | {\"v\":\"2024-01-01T00:00:00Z\"} | false",
                "{ at: /v, is: at-or-before }  | \"2024-01-01T00:00:00Z\"  | {\"v\":\"2024-01-01T00:00:00Z\"} | true",
                "{ at: /v, is: at-or-before }  | \"2024-01-01T00:00:00Z\"  | {\"v\":null}              | false",
                "{ at: /v, is: contains }      | \"nv\"                    | {\"v\":\"inv.pdf\"}       | true",
                "{ at: /v, is: contains }      | \"NV\"                    | {\"v\":\"inv.pdf\"}       | false",
                "{ at: /v, is: contains, case: insensitive } | \"NV\"      | {\"v\":\"inv.pdf\"}       | true",
                "{ at: /v/*/n, is: contains, case: sensitive } | \"b\"     | {\"v\":[{\"n\":\"a\"},{\"n\":\"b\"}]} | true",
                "{ at: /v, is: equal, except: [ALL] } | \"ALL\"            | {\"v\":\"x\"}             | true",
                "{ at: /v, is: equal, except: [ALL] } | \"y\"              | {\"v\":\"x\"}             | false",
                "{ at: /v, is: one-of, except: [ALL] } | [\"y\",\"ALL\"]   | {\"v\":\"x\"}             | true",
            })
    void holdsOrDoesNot(String condition, String wanted, String item, boolean holds) {
        Listing listing = Listing.of("filter: { q: " + condition + " }");

        assertThat(listing.problems()).isEmpty();
        assertThat(listing.matches(Map.of("q", wanted), item)).isEqualTo(holds);
    }

    @Test
    void allConditionsMustHold() {
        Listing listing =
                Listing.of("filter: { status: { at: /s, is: equal }, has_errors: { at: /errors, is: nonzero } }");
        Map<String, String> query = Map.of("status", "\"done\"", "has_errors", "true");

        assertThat(listing.matches(query, "{\"s\":\"done\",\"errors\":1}")).isTrue();
        assertThat(listing.matches(query, "{\"s\":\"done\",\"errors\":0}")).isFalse();
        assertThat(listing.matches(query, "{\"s\":\"open\",\"errors\":1}")).isFalse();
        assertThat(listing.matches(Map.of(), "{}")).isTrue();
        assertThat(listing.selection(Map.of()).rule()).isEqualTo(Rule.always());
    }

    @Test
    void valuesOfNoUseAreRefusedAllAtOnce() {
        Listing listing = Listing.of("""
                filter:
                  has_errors: { at: /errors, is: nonzero }
                  since: { at: /at, is: after }
                  status: { at: /s, is: contains }
                """);

        assertThat(listing.refusals(Map.of("has_errors", "\"yes\"", "since", "\"yesterday\"", "status", "1")))
                .isEqualTo(List.of(
                        "wrong-type query parameter \"has_errors\": expected true or false, got \"yes\"",
                        "bad-format query parameter \"since\": expected an instant such as 2025-01-01T00:00:00Z,"
                                + " got \"yesterday\"",
                        "wrong-type query parameter \"status\": expected a text, got 1"));
    }
}
