package dev.understudy.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each keyword: its code, where the value is wrong, where the rule stands, and what people are told. */
class KeywordTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        required            :: {type: object, required: [id]}                       :: {}            :: required /id (/required): expected a value, got nothing
        required twice      :: {type: object, required: [id, at]}                   :: {}            :: required /at (/required): expected a value, got nothing; required /id (/required): expected a value, got nothing
        dependentRequired   :: {dependentRequired: {a: [b]}}                        :: {"a":1}       :: required /b (/dependentRequired): expected a value, got nothing
        type                :: {type: integer, minimum: 1, maximum: 250}            :: "lots"        :: wrong-type  (/type): expected an integer from 1 to 250, got "lots"
        type, one of two    :: {type: [string, 'null']}                             :: 7             :: wrong-type  (/type): expected a string or null, got 7
        a fraction          :: {type: integer}                                      :: 1.5           :: wrong-type  (/type): expected an integer, got 1.5
        a property's type   :: {properties: {a: {type: boolean}}}                   :: {"a":1}       :: wrong-type /a (/properties/a/type): expected true or false, got 1
        an element's type   :: {items: {type: string, minLength: 2}}                :: ["ab",1]      :: wrong-type /1 (/items/type): expected a string of at least 2 characters, got 1
        enum                :: {enum: [a, 1, null]}                                 :: "b"           :: not-in-enum  (/enum): expected one of "a", 1, null, got "b"
        const               :: {const: a}                                           :: "b"           :: wrong-constant  (/const): expected "a", got "b"
        minimum             :: {type: integer, minimum: 1, maximum: 250}            :: 0             :: too-small  (/minimum): expected an integer from 1 to 250, got 0
        exclusiveMinimum    :: {type: number, exclusiveMinimum: 0}                  :: 0             :: too-small  (/exclusiveMinimum): expected a number above 0, got 0
        maximum             :: {type: integer, maximum: 250}                        :: 251           :: too-large  (/maximum): expected an integer of at most 250, got 251
        exclusiveMaximum    :: {type: number, minimum: 0, exclusiveMaximum: 1}      :: 1             :: too-large  (/exclusiveMaximum): expected a number of at least 0 and below 1, got 1
        minLength           :: {type: string, minLength: 3}                         :: "ab"          :: too-short  (/minLength): expected a string of at least 3 characters, got "ab"
        maxLength           :: {type: string, minLength: 1, maxLength: 2}           :: "abc"         :: too-long  (/maxLength): expected a string of 1 to 2 characters, got "abc"
        length of emoji     :: {type: string, maxLength: 1}                         :: "😀"          :: ``
        minItems            :: {type: array, minItems: 2}                           :: [1]           :: too-few-items  (/minItems): expected an array of at least 2 items, got 1 items
        maxItems            :: {type: array, maxItems: 1}                           :: [1,2]         :: too-many-items  (/maxItems): expected an array of at most 1 items, got 2 items
        minProperties       :: {type: object, minProperties: 1}                     :: {}            :: too-few-items  (/minProperties): expected an object of at least 1 properties, got 0 properties
        maxProperties       :: {type: object, maxProperties: 0}                     :: {"a":1}       :: too-many-items  (/maxProperties): expected an object of at most 0 properties, got 1 properties
        pattern             :: {type: string, pattern: '^[a-z]+$'}                  :: "A"           :: pattern-mismatch  (/pattern): expected text matching ^[a-z]+$, got "A"
        format              :: {type: string, format: uuid}                         :: "x"           :: bad-format  (/format): expected a UUID, got "x"
        format and pattern  :: {type: string, format: uuid, pattern: '^[a-z]+$'}    :: "7"           :: bad-format  (/format): expected a UUID, got "7"
        more than 64 bits   :: {type: integer, format: int64, minimum: 1}           :: 9223372036854775808 :: bad-format  (/format): expected a whole number from -9223372036854775808 to 9223372036854775807, got 9223372036854775808
        less than 32 bits   :: {type: integer, format: int32}                       :: -2147483649   :: bad-format  (/format): expected a whole number from -2147483648 to 2147483647, got -2147483649
        multipleOf          :: {type: number, multipleOf: 0.01}                     :: 1.005         :: not-multiple-of  (/multipleOf): expected a multiple of 0.01, got 1.005
        uniqueItems         :: {uniqueItems: true}                                  :: [1,2,1]       :: not-unique  (/uniqueItems): expected elements that all differ, got [1,2,1]
        an unknown property :: {properties: {a: {}}, additionalProperties: false}   :: {"b":1}       :: unknown-property  (/additionalProperties): expected no property "b", got {"b":1}
        unevaluated         :: {allOf: [{properties: {a: {}}}], unevaluatedProperties: false} :: {"b":1} :: unknown-property  (/unevaluatedProperties): expected no property "b", got {"b":1}
        not                 :: {not: {type: string}}                                :: "a"           :: schema-mismatch  (/not): expected a value that the rule "not" does not rule out, got "a"
        contains            :: {type: array, contains: {const: 1}}                  :: [2]           :: schema-mismatch  (/contains): expected a value that keeps to the rule "contains", got [2]
        an additional one   :: {additionalProperties: {type: string}}               :: {"b":1}       :: wrong-type /b (/additionalProperties/type): expected a string, got 1
        a pointer with marks :: {properties: {'a/b~c': {type: string}}}             :: {"a/b~c":1}   :: wrong-type /a~1b~0c (/properties/a~1b~0c/type): expected a string, got 1
        all at once         :: {required: [id], properties: {a: {type: string}, b: {minimum: 3}}} :: {"b":1,"a":1} :: wrong-type /a (/properties/a/type): expected a string, got 1; too-small /b (/properties/b/minimum): expected a value that keeps to its schema, got 1; required /id (/required): expected a value, got nothing
        one rule once       :: {allOf: [{type: string}, {type: string}]}            :: 1             :: wrong-type  (/allOf/0/type): expected a string, got 1; wrong-type  (/allOf/1/type): expected a string, got 1
        nothing wrong       :: {type: object, required: [id]}                       :: {"id":1,"x":2} :: ``
        true allows all     :: true                                                 :: {"id":1}      :: ``
        """)
    void tellsWhatIsWrong(String name, String schema, String json, String told) {
        assertThat(Judging.told(Judging.judge("3.1.0", "S: " + schema, json))).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        null where nullable     :: {type: string, nullable: true}            :: null  :: ``
        null where not          :: {type: string}                            :: null  :: wrong-type  (/type): expected a string, got null
        an exclusive minimum    :: {type: integer, minimum: 1, exclusiveMinimum: true} :: 1 :: too-small  (/minimum): expected an integer above 1, got 1
        readOnly                :: {properties: {a: {readOnly: true}}}       :: {"a":1} :: read-only /a (/properties/a/readOnly): expected no value, since it is read-only, got 1
        a nullable reference    :: {properties: {a: {nullable: true, allOf: [{$ref: '#/components/schemas/T'}]}}} :: {"a":null} :: ``
        """)
    void judgesByThe30Dialect(String name, String schema, String json, String told) {
        assertThat(Judging.told(Judging.judge("3.0.3", "S: " + schema + "\nT: {type: object, nullable: true}", json)))
                .isEqualTo(told);
    }

    @Test
    void mayNotSendWhatIsReadOnlyNorAnswerWhatIsWriteOnly() {
        var document = Judging.document("3.1.0", """
                S:
                  required: [id, secret]
                  properties: {id: {readOnly: true}, secret: {writeOnly: true}}
                """);

        assertThat(Judging.told(Judging.judge(document, "{\"id\":1,\"secret\":2}", Direction.REQUEST)))
                .isEqualTo("read-only /id (/properties/id/readOnly): expected no value, since it is read-only, got 1");
        assertThat(Judging.told(Judging.judge(document, "{\"id\":1,\"secret\":2}", Direction.RESPONSE)))
                .isEqualTo(
                        "write-only /secret (/properties/secret/writeOnly): expected no value, since it is write-only, got 2");
        assertThat(Judging.judge(document, "{\"secret\":2}", Direction.REQUEST)).isEmpty();
        assertThat(Judging.judge(document, "{\"id\":1}", Direction.RESPONSE)).isEmpty();
    }

    @Test
    void cutsLongValuesShort() {
        String told = Judging.told(Judging.judge("3.1.0", "S: {type: integer}", "\"" + "x".repeat(1000) + "\""));

        assertThat(told).hasSizeLessThan(300).endsWith("xxx…");
    }

    @Test
    void followsReferencesToTheRuleThatWasBroken() {
        assertThat(Judging.told(Judging.judge("3.1.0", """
                S: {properties: {next: {$ref: '#/components/schemas/S'}, id: {$ref: '#/components/schemas/Id'}}}
                Id: {type: integer}
                """, "{\"next\":{\"next\":{\"id\":\"x\"}}}")))
                .isEqualTo("wrong-type /next/next/id (Id/type): expected an integer, got \"x\"");
    }
}
