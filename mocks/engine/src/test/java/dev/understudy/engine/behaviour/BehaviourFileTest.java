package dev.understudy.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.Tiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehaviourFileTest {
    private static final String RUNS = """
            security: [{token: []}]
            paths:
              /runs:
                get:
                  operationId: listRuns
                  responses:
                    '200': {description: Runs}
                    '400': {description: Bad, content: {application/json: {examples: {bad: {value: {message: Bad, causes: [{}]}}}}}}
            components: {securitySchemes: {token: {type: http, scheme: bearer}}}
            """;

    /** Each row: a file in which {@code |} breaks lines, and the only thing wrong with it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        an unknown key               :: refusals: {}|rate-limit: []                                                             :: 2:1 [bad-behaviour]
        an unknown key of a refusal  :: refusals:|  invalid-request: {status: 400, example: bad, sets: {}}                      :: 2:48 [bad-behaviour]
        no refusals                  :: auth: {}                                                                                :: 1:1 [bad-behaviour]
        no mapping                   :: `[]`                                                                                    :: 1:1 [bad-behaviour]
        nothing                      :: ``                                                                                      :: 1:1 [bad-behaviour]
        a status that is no refusal  :: refusals: {invalid-request: {status: 200, example: bad}}                                :: 1:30 [bad-behaviour]
        a status in words            :: refusals: {invalid-request: {status: bad, example: bad}}                                :: 1:30 [bad-behaviour]
        neither example nor body     :: refusals: {invalid-request: {status: 400}}                                              :: 1:12 [bad-behaviour]
        both example and body        :: refusals: {invalid-request: {status: 400, example: bad, body: {}}}                      :: 1:12 [bad-behaviour]
        a name in capitals           :: refusals: {Invalid: {status: 400, body: {}}}                                            :: 1:1 [bad-behaviour]
        an undocumented status       :: refusals:|  invalid-request: {status: 422, example: bad}                                :: 2:21 [undocumented-status]
        an unknown example           :: refusals:|  invalid-request: {status: 400, example: worse}                              :: 2:34 [unknown-example]
        a dangling pointer           :: refusals:|  invalid-request: {status: 400, example: bad, set: {/causes/1/x: 1}}         :: 2:54 [dangling-pointer]
        a pointer into a text        :: refusals:|  invalid-request: {status: 400, example: bad, set: {/message/x: 1}}          :: 2:54 [dangling-pointer]
        a pointer without slash      :: refusals:|  invalid-request: {status: 400, example: bad, set: {message: 1}}             :: 2:48 [bad-behaviour]
        an unknown placeholder       :: refusals:|  invalid-request:|    status: 400|    body:|      a: [1, '${nonsense}']      :: 5:14 [unknown-placeholder]
        a placeholder in a set       :: refusals:|  invalid-request: {status: 400, example: bad, set: {/message: '${nonsense}'}} :: 2:54 [unknown-placeholder]
        a placeholder in a header    :: refusals:|  invalid-request: {status: 400, body: {}, headers: {A: '${nonsense}'}}       :: 2:54 [unknown-placeholder]
        a bad media type             :: refusals:|  invalid-request: {status: 400, body: {}, media-type: json}                  :: 2:44 [bad-media-type]
        an unknown violation code    :: refusals: {}|violation-codes: {too-odd: X}                                              :: 2:1 [bad-behaviour]
        an unknown scheme            :: refusals: {}|auth: {key: {}}                                                            :: 2:8 [unknown-security-scheme]
        an unknown refusal           :: refusals: {}|auth: {token: {missing: no-token}}                                         :: 2:16 [unknown-refusal]
        a form that is no pattern    :: refusals: {}|auth: {token: {form: '('}}                                                 :: 2:16 [bad-pattern]
        a bad refused credential     :: refusals: {}|auth: {token: {refused: [{credential: '[', refusal: unauthenticated}]}}    :: 2:27 [bad-pattern]
        an unknown operation         :: refusals: {}|rate-limits: [{name: a, permits: 1, per: PT1S, operations: [listRun]}]     :: 2:61 [unknown-operation]
        a bad duration               :: refusals: {}|rate-limits: [{name: a, permits: 1, per: 10s}]                             :: 2:37 [bad-duration]
        a duration of nothing        :: refusals: {}|rate-limits: [{name: a, permits: 1, per: PT0S}]                            :: 2:37 [bad-duration]
        a duration without end       :: refusals: {}|rate-limits: [{name: a, permits: 1, per: P999999D}]                        :: 2:37 [bad-duration]
        a bad block                  :: refusals: {}|rate-limits: [{name: a, permits: 1, per: PT1S, block: long}]               :: 2:48 [bad-duration]
        no permits                   :: refusals: {}|rate-limits: [{name: a, permits: 0, per: PT1S}]                            :: 2:25 [bad-behaviour]
        an unknown algorithm         :: refusals: {}|rate-limits: [{name: a, permits: 1, per: PT1S, algorithm: luck}]           :: 2:48 [bad-behaviour]
        an unknown limit's refusal   :: refusals: {}|rate-limits: [{name: a, permits: 1, per: PT1S, refusal: slow-down}]        :: 2:48 [unknown-refusal]
        a limit's placeholder        :: refusals: {}|rate-limits: [{name: a, permits: 1, per: PT1S, headers: {A: '${hex32}'}}]  :: 2:58 [unknown-placeholder]
        a refused parameter          :: refusals: {}|refused-parameters: [{name: '(', message: no}]                             :: 2:23 [bad-pattern]
        a required header's refusal  :: refusals: {}|required-headers: [{name: A, refusal: no-header}]                          :: 2:30 [unknown-refusal]
        a required header's pattern  :: refusals: {}|required-headers: [{name: A, refusal: invalid-request, except-tokens: '('}] :: 2:56 [bad-pattern]
        """)
    void tellsWhatIsWrongAndWhereOnce(String name, String behaviour, String problem) {
        String text = behaviour.isEmpty() ? "# nothing\n" : behaviour.replace('|', '\n');

        assertThat(Tiny.problems(RUNS, text)).containsExactly("behaviour.yaml:" + problem);
    }

    @Test
    void tellsEverythingAtOnce() {
        assertThat(Tiny.problems(RUNS, """
                refusals: {invalid-request: {status: 422, example: bad, sets: {}}}
                auth: {token: {missing: no-token, form: '('}}
                rate-limits: [{name: a, permits: 0, per: 10s}]
                """))
                .containsExactly(
                        "behaviour.yaml:1:30 [undocumented-status]",
                        "behaviour.yaml:1:57 [bad-behaviour]",
                        "behaviour.yaml:2:16 [unknown-refusal]",
                        "behaviour.yaml:2:35 [bad-pattern]",
                        "behaviour.yaml:3:25 [bad-behaviour]",
                        "behaviour.yaml:3:37 [bad-duration]");
    }

    @Test
    void mayBeMissing() {
        assertThat(Tiny.problems(RUNS, "")).isEmpty();
    }
}
