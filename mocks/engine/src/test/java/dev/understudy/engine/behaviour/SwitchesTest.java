package dev.understudy.engine.behaviour;

import static dev.understudy.engine.Tiny.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.SpecException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwitchesTest {
    private static final String CONTRACT = """
            paths:
              /notes:
                get:
                  operationId: listNotes
                  parameters: [{name: limit, in: query, schema: {type: integer, maximum: 5}}]
                  responses:
                    '200': {description: Notes., content: {application/json: {schema: {type: array}, examples: {two: {value: [1, 2]}}}}}
                    '400': {description: Bad., content: {application/json: {schema: {type: object}, examples: {bad: {value: {error: bad}}}}}}
                    '404': {description: None., content: {application/json: {schema: {type: object}, examples: {none: {value: {error: none}}}}}}
            """;
    private static final String BEHAVIOUR = """
            switches:
              code:
                about: What a bad request is called.
                usual: bad
                otherwise:
                  odd: {/refusals/invalid-request/set: {/error: odd}}
              large-limit:
                about: Whether a large limit is refused.
                usual: refused
                otherwise:
                  tolerated: {/tolerated-violations: {limit: [too-large]}}
                  not-found: {/parameter-refusals: {limit: none}}
                  misspelt: {/tolerated-violations: {limit: [too-big]}}
                  nowhere: {/rate-limits/0/permits: 1}
              odd:
                about: Whether bad requests are told apart.
                usual: told
                otherwise:
                  untold: {/refusals/invalid-request: null}
            refusals:
              invalid-request: {status: 400, example: bad}
              none: {status: 404, example: none}
            """;

    private final Contract contract = Tiny.contract(CONTRACT, BEHAVIOUR);

    @Test
    void changeNothingUntilTheyAreSet() {
        assertThat(refusal(Map.of())).isEqualTo("400 {\"error\":\"bad\"}");
        assertThat(refusal(Map.of("code", "bad", "large-limit", "refused"))).isEqualTo("400 {\"error\":\"bad\"}");
    }

    @Test
    void changeTheFileWhereTheySay() {
        assertThat(refusal(Map.of("code", "odd"))).isEqualTo("400 {\"error\":\"odd\"}");
        assertThat(refusal(Map.of("large-limit", "tolerated"))).isEqualTo("200 [1,2]");
        assertThat(refusal(Map.of("large-limit", "not-found"))).isEqualTo("404 {\"error\":\"none\"}");
    }

    @Test
    void removeWhatIsSetToNull() {
        assertThat(Switches.set(contract, Map.of("odd", "untold"))
                        .behaviour()
                        .tree()
                        .path("refusals")
                        .has("invalid-request"))
                .isFalse();
        assertThat(contract.behaviour().tree().path("refusals").has("invalid-request"))
                .isTrue();
    }

    @Test
    void tellWhatThereIsToChooseFrom() {
        assertThat(Switches.of(contract))
                .extracting(BehaviourSwitch::name)
                .containsExactly("code", "large-limit", "odd");
        assertThat(Switches.of(contract).get(0).values()).containsExactly("bad", "odd");
    }

    @Test
    void refuseNamesAndValuesThatThereAreNot() {
        assertThatThrownBy(() -> Switches.set(contract, Map.of("cod", "odd")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("tiny has no switch \"cod\"; there are code, large-limit, odd");
        assertThatThrownBy(() -> Switches.set(contract, Map.of("code", "strange")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("the switch \"code\" has no value \"strange\"; there are bad, odd");
        assertThatThrownBy(() -> Switches.set(Tiny.contract(CONTRACT), Map.of("code", "odd")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("there are none");
    }

    @Test
    void cannotChangeWhatIsNotThereOrCannotBe() {
        assertThatThrownBy(() -> Switches.set(contract, Map.of("large-limit", "nowhere")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("this file has no mapping above \"/rate-limits/0/permits\"");
        assertThatThrownBy(() -> refusal(Map.of("large-limit", "misspelt")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("there is no violation code \"too-big\"");
    }

    private String refusal(Map<String, String> choices) {
        MockEngine engine = MockEngine.of(List.of(Mount.atRoot(Switches.set(contract, choices))), Tiny.options());
        var answer = engine.answer(get("/notes?limit=9"));
        return answer.status() + " " + answer.text();
    }
}
