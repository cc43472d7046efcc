package dev.understudy.engine.behaviour.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryProblemsTest {

    @Test
    void everyProblemHasItsPlace() {
        Listing listing = Listing.of("""
                order: [-/startTime, name]
                filter:
                  colour: { at: /colour, is: equal }
                  status: { at: status, is: equal }
                  since: { at: /at, is: later }
                  has_errors: { is: nonzero }
                  recipient: { at: /r, is: contains, case: upper }
                  q:
                    is: collection-filter
                    fields:
                      a: { at: /a, type: date, operators: [eq] }
                      b: { at: /b, type: string, operators: [like] }
                      c: { at: /c, type: boolean, operators: [eq, lt] }
                      d: { at: /d, type: number }
                """);

        assertThat(listing.problems())
                .containsExactly(
                        "behaviour.yaml:3:26 [bad-pointer] expected a JSON Pointer such as /id or -/startTime, found name",
                        "behaviour.yaml:5:7 [unknown-parameter] the operation \"listRuns\" has no query parameter"
                                + " \"colour\"",
                        "behaviour.yaml:6:17 [bad-pointer] expected a JSON Pointer such as /status or /files/*/name,"
                                + " found status",
                        "behaviour.yaml:7:25 [bad-behaviour] expected equal, one-of, nonzero, before, after,"
                                + " at-or-before, at-or-after, contains or collection-filter, found later",
                        "behaviour.yaml:8:19 [bad-behaviour] expected a text, found nothing",
                        "behaviour.yaml:9:42 [bad-behaviour] expected sensitive or insensitive, found upper",
                        "behaviour.yaml:13:24 [bad-behaviour] expected string, number, boolean or instant, found date",
                        "behaviour.yaml:14:50 [bad-behaviour] a field of type string has no operator \"like\"",
                        "behaviour.yaml:15:55 [bad-behaviour] a field of type boolean has no operator \"lt\"",
                        "behaviour.yaml:16:14 [bad-behaviour] expected at least one operator");
    }

    @Test
    void sortingHasPlacesToo() {
        Listing listing = Listing.of("""
                sort:
                  by: order
                  fields: { a: a }
                  default: b
                  direction: way
                  default-direction: down
                order: [/id]
                """);

        assertThat(listing.problems())
                .extracting(problem -> problem.replaceFirst("\\].*", "]"))
                .containsExactly(
                        "behaviour.yaml:3:5 [bad-behaviour]",
                        "behaviour.yaml:4:7 [unknown-parameter]",
                        "behaviour.yaml:5:17 [bad-pointer]",
                        "behaviour.yaml:6:7 [bad-behaviour]",
                        "behaviour.yaml:8:7 [bad-behaviour]");
    }
}
