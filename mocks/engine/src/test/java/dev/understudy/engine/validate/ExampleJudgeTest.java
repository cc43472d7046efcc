package dev.understudy.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleJudgeTest {

    /** Each row: an operation in which {@code |} breaks lines, and the only thing wrong with its examples. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        a parameter's example     :: parameters: [{name: q, in: query, schema: {type: integer}, example: x}]                          :: 4:64 invalid-example
        its first of several      :: parameters: [{name: q, in: query, schema: {type: integer}, examples: {a: {value: x}}}]           :: 4:79 invalid-example
        a body's example          :: requestBody: {content: {application/json: {schema: {type: integer}, example: x}}}                :: 4:73 invalid-example
        a named example           :: requestBody: {content: {application/json: {schema: {type: integer}, examples: {a: {value: x}}}}} :: 4:88 invalid-example
        deep down                 :: requestBody: {content: {application/json: {schema: {items: {type: integer}}, example: [1, x]}}}  :: 4:95 invalid-example
        a read-only value         :: requestBody: {content: {application/json: {schema: {properties: {a: {readOnly: true}}}, example: {a: 1}}}} :: 4:103 invalid-example
        an answer's example       :: responses: {'200': {content: {application/json: {schema: {type: integer}, example: x}}}}         :: 4:79 invalid-example
        an answer's header        :: responses: {'200': {headers: {X-N: {schema: {type: integer}, example: x}}}}                      :: 4:66 invalid-example
        an example's header       :: responses: {'200': {headers: {X-N: {schema: {type: integer}}}, content: {a/b: {examples: {a: {value: 1, x-headers: {X-N: x}}}}}}} :: 4:121 invalid-example
        a header of nobody        :: responses: {'200': {content: {a/b: {examples: {a: {value: 1, x-headers: {X-N: '1'}}}}}}}         :: 4:78 undeclared-header
        """)
    void tellsWhatIsWrongAndWhere(String name, String operation, String problem) {
        assertThat(problems(operation))
                .map(each -> each.location() + " " + each.code())
                .containsExactly("tiny:" + problem);
    }

    @Test
    void tellsTheRuleAndWhereItStands() {
        Problem problem = problems("parameters: [{name: q, in: query, schema: {type: integer}, example: x}]")
                .get(0);

        assertThat(problem.message()).isEqualTo("query parameter \"q\": expected an integer, got \"x\"");
        assertThat(problem.hint()).isEqualTo("the rule stands at tiny:4:48");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        parameters: [{name: q, in: query, schema: {type: integer}, example: 1}]
        parameters: [{name: q, in: query, example: 1}]
        responses: {'200': {content: {text/plain: {schema: {type: integer}, example: x}}}}
        responses: {'200': {headers: {X-N: {schema: {type: array, items: {type: integer}}, example: [1]}}, content: {a/b: {examples: {a: {value: 1, x-headers: {x-n: '1,2'}}}}}}}
        """)
    void isContentWithWhatIsRight(String operation) {
        assertThat(problems(operation)).isEmpty();
    }

    private static List<Problem> problems(String operation) {
        Contract contract =
                Contract.parse("tiny", "openapi: 3.1.0\npaths: {/a: {\n  post: {\n    " + operation + "}}}\n", "");
        return ExampleJudge.problems(contract.document(), contract.api(), Schemas.of(contract.document()));
    }
}
