package dev.understudy.engine.behaviour.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingProblemsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{ style: spiral }                                                | 3:13 [bad-behaviour] expected offset, page-number, two-way-cursor, forward-token or page-or-cursor, found spiral",
                "{ style: offset, offset: start, limit: limit, max: 5 }           | 3:28 [unknown-parameter] the operation \"listRuns\" has no query parameter \"start\"",
                "{ style: offset, limit: limit, max: 5 }                          | 3:11 [bad-behaviour] pages of style offset need the name of a query parameter under \"offset\"",
                "{ style: offset, offset: offset, limit: count, max: 5 }          | 3:44 [unknown-parameter] the operation \"listRuns\" has no query parameter \"count\"",
                "{ style: offset, offset: offset, limit: limit, max: 5, default: 6 } | 3:58 [bad-behaviour] pages need a greatest size, not below the usual one",
                "{ style: page-number, page: page, size: size, max: few }         | 3:57 [bad-behaviour] expected a whole number of at least 1, found \"few\"",
                "{ style: forward-token, token: token, size: size, max: 5, look: pretty } | 3:69 [bad-behaviour] expected url-safe or iv-and-ciphertext, found pretty",
                "{ style: forward-token, token: token, size: size, max: 5, bound-to: me } | 3:69 [bad-behaviour] expected query or order, found me",
            })
    void everyProblemHasItsPlace(String page, String problem) {
        assertThat(Pages.of(page).problems()).contains("behaviour.yaml:" + problem);
    }
}
