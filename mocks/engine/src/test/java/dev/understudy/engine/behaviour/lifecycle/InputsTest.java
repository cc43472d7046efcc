package dev.understudy.engine.behaviour.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InputsTest {

    @Test
    void standInOrderOfTheirInstantsHoweverTheyCame() {
        Random random = new Random(3);
        List<Input> expected = new ArrayList<>();
        Inputs inputs = Inputs.of(List.of());
        for (int i = 0; i < 500; i++) {
            Input input = event("e" + i, i + (random.nextInt(4) == 0 ? -random.nextInt(20) : 0));
            expected.add(input);
            inputs = inputs.and(input);
        }
        expected.sort(Comparator.comparing(Input::instant)); // stable: those of one instant as they came

        assertThat(inputs).isEqualTo(expected).isEqualTo(Inputs.of(new ArrayList<>(expected)));
    }

    @Test
    void twoThatGoOnFromOneDoNotSeeEachOther() {
        Inputs common = Inputs.of(List.of()).and(event("a", 1));
        Inputs one = common.and(event("b", 2));
        Inputs other = common.and(event("c", 3));

        assertThat(common).containsExactly(event("a", 1));
        assertThat(one).containsExactly(event("a", 1), event("b", 2));
        assertThat(other).containsExactly(event("a", 1), event("c", 3));
        assertThat(one.and(event("d", 4))).containsExactly(event("a", 1), event("b", 2), event("d", 4));
    }

    private static Input event(String type, int second) {
        return new Input.Event(type, NullNode.getInstance(), Runs.at(second));
    }
}
