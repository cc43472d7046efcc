package dev.understudy.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"'', '', 0", "a, '', 1", "port, port, 0", "prot, port, 2", "por, port, 1", "knok, knock, 1", "a, b, 1"})
    void distanceCountsSlips(String one, String other, int distance) {
        assertThat(Suggestion.distance(one, other)).isEqualTo(distance);
        assertThat(Suggestion.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void theNearestWordIsSuggestedAndNoFarOne() {
        assertThat(Suggestion.of("--sed", List.of("--set", "--seed", "--port"))).contains("--seed");
        assertThat(Suggestion.of("--frobnicate", List.of("--seed", "--port"))).isEmpty();
    }
}
