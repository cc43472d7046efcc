package dev.understudy.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionTest {
    private static final String PETS = """
            Cat: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
            """;
    private static final String HEIRS = """
            Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {feline: '#/components/schemas/Cat'}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {required: [lives], properties: {lives: {type: integer}}}]}
            Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {required: [pride]}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {friend: {$ref: '#/components/schemas/Pet'}}}]}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        no branch                  :: {oneOf: [{type: integer, minimum: 1}, {type: integer, maximum: -1}]} :: 0     :: union-mismatch  (/oneOf): expected exactly one of: an integer of at least 1; an integer of at most -1, got 0
        a type of no branch        :: {anyOf: [{type: integer}, {type: boolean}]}           :: "x"                  :: union-mismatch  (/anyOf): expected any of: an integer; true or false, got "x"
        two branches               :: {oneOf: [{minimum: 1}, {minimum: 2}]}                 :: 3                    :: union-mismatch  (/oneOf): expected exactly one of: a value that keeps to its schema; a value that keeps to its schema, got 3
        the branch of that type    :: {oneOf: [{type: object, required: [id]}, {type: string}]} :: {}               :: required /id (/oneOf/0/required): expected a value, got nothing
        every finding of it        :: {anyOf: [{type: 'null'}, {type: object, required: [id], properties: {a: {type: string}}}]} :: {"a":1} :: wrong-type /a (/anyOf/1/properties/a/type): expected a string, got 1; required /id (/anyOf/1/required): expected a value, got nothing
        a branch by reference      :: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: 'null'}]} :: {"kind":"x"} :: required /lives (Cat/required): expected a value, got nothing
        an integer fits a number   :: {oneOf: [{type: number, minimum: 5}, {type: string}]} :: 1                    :: too-small  (/oneOf/0/minimum): expected a number of at least 5, got 1
        unions of elements         :: {items: {oneOf: [{type: string, minLength: 2}, {type: integer, minimum: 5}]}} :: ["a",1,"ab",true] :: too-short /0 (/items/oneOf/0/minLength): expected a string of at least 2 characters, got "a"; too-small /1 (/items/oneOf/1/minimum): expected an integer of at least 5, got 1; union-mismatch /3 (/items/oneOf): expected exactly one of: a string of at least 2 characters; an integer of at least 5, got true
        a union in a union         :: {anyOf: [{type: string}, {type: object, properties: {a: {oneOf: [{type: integer, minimum: 5}, {type: string}]}}}]} :: {"a":1} :: too-small /a (/anyOf/1/properties/a/oneOf/0/minimum): expected an integer of at least 5, got 1
        a union that was let pass  :: {anyOf: [{oneOf: [{type: integer, minimum: 5}, {type: string}]}, {type: integer}]} :: 1 :: ``
        beside other rules         :: {required: [b], properties: {a: {oneOf: [{type: integer}, {type: boolean}]}}} :: {"a":"x"} :: union-mismatch /a (/properties/a/oneOf): expected exactly one of: an integer; true or false, got "x"; required /b (/required): expected a value, got nothing
        """)
    void withoutDiscriminatorIsOneFinding(String name, String schema, String json, String told) {
        assertThat(Judging.told(Judging.judge("3.1.0", "S: " + schema + "\n" + PETS, json)))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        a cat that would be a dog, too :: {"kind":"Cat","lives":9}  :: ``
        a broken cat                   :: {"kind":"Cat"}            :: required /lives (Cat/required): expected a value, got nothing
        a cat under another name       :: {"kind":"feline"}         :: required /lives (Cat/required): expected a value, got nothing
        a dog by a bare name           :: {"kind":"canine"}         :: ``
        a dog by its schema's name     :: {"kind":"Dog"}            :: not-in-enum /kind (): expected one of "feline", "canine", "Cat", got "Dog"
        a name that is not mapped      :: {"kind":"Cow"}            :: not-in-enum /kind (): expected one of "feline", "canine", "Cat", got "Cow"
        no name                        :: {"lives":9}               :: required /kind (): expected a value, got nothing
        no object                      :: "Cat"                     :: wrong-type  (): expected an object, got "Cat"
        null                           :: null                      :: wrong-type  (): expected an object, got null
        """)
    void isDispatchedByItsDiscriminator(String name, String json, String told) {
        String cats = """
                S:
                  oneOf: [{$ref: '#/components/schemas/Tom'}, {$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {feline: '#/components/schemas/Tom', canine: Dog}}
                Tom: {$ref: '#/components/schemas/Cat'}
                """ + PETS;

        assertThat(Judging.told(Judging.judge("3.1.0", cats, json))).isEqualTo(told);
        assertThat(Judging.told(Judging.judge("3.0.3", cats, json))).isEqualTo(told);
        assertThat(Judging.told(Judging.judge("3.1.0", cats.replace("oneOf", "anyOf"), json)))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        by nullable, 3.0      :: 3.0.3 :: {nullable: true, oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind}}
        by nullable and type  :: 3.0.3 :: {nullable: true, type: object, oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind}}
        by a branch, 3.1      :: 3.1.0 :: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: 'null'}], discriminator: {propertyName: kind}}
        """)
    void mayBeNull(String name, String version, String schema) {
        String schemas = "S: " + schema + "\n" + PETS;

        assertThat(Judging.judge(version, schemas, "null")).isEmpty();
        assertThat(Judging.judge(version, schemas, "{\"kind\":\"Cat\",\"lives\":9}"))
                .isEmpty();
        assertThat(Judging.told(Judging.judge(version, schemas, "{\"kind\":\"Cat\"}")))
                .isEqualTo("required /lives (Cat/required): expected a value, got nothing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        an heir                  :: {"kind":"Dog"}                   :: ``
        an heir by mapping       :: {"kind":"feline","lives":9}      :: ``
        a broken heir            :: {"kind":"feline"}                :: required /lives (Cat/allOf/1/required): expected a value, got nothing
        an heir's heir           :: {"kind":"Lion","lives":9}        :: required /pride (Lion/allOf/1/required): expected a value, got nothing
        the base itself          :: {"kind":"Pet"}                   :: ``
        a name of no heir        :: {"kind":"zzz"}                   :: not-in-enum /kind (Pet): expected one of "feline", "Lion", "Dog", "Pet", got "zzz"
        no name                  :: {}                               :: required /kind (Pet/required): expected a value, got nothing
        an heir within an heir   :: {"kind":"Dog","friend":{"kind":"feline"}} :: required /friend/lives (Cat/allOf/1/required): expected a value, got nothing
        """)
    void baseIsDispatchedToItsHeirs(String name, String json, String told) {
        assertThat(Judging.told(Judging.judge("3.1.0", "S: {$ref: '#/components/schemas/Pet'}\n" + HEIRS, json)))
                .isEqualTo(told);
        assertThat(Judging.told(Judging.judge("3.0.3", "S: {$ref: '#/components/schemas/Pet'}\n" + HEIRS, json)))
                .isEqualTo(told);
    }
}
