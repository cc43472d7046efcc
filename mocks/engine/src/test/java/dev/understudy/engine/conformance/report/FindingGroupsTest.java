package dev.understudy.engine.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.spec.SourceLocation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingGroupsTest {

    @Test
    void indicesDoNotMakeAGroup() {
        FindingGroups groups = new FindingGroups(1);

        assertThat(groups.add(at("/runs/0/steps/12/name"))).isTrue();
        assertThat(groups.add(at("/runs/17/steps/3/name"))).isFalse();
        assertThat(groups.all()).containsExactly(new FindingGroup("required", "/runs/*/steps/*/name", "", 2, 1));
    }

    @Test
    void memoryIsBoundedHoweverManyNamesThereAre() {
        FindingGroups groups = new FindingGroups(3);
        for (int i = 0; i < 5_000; i++) {
            groups.add(at("/labels/name-" + i));
        }

        assertThat(groups.all()).hasSize(1_001);
        assertThat(groups.all().get(1_000)).isEqualTo(new FindingGroup("others", "", "", 4_000, 3));
    }

    private static Finding at(String pointer) {
        SourceLocation place = new SourceLocation("a.json", 1, 1);
        return new Finding("required", place, "", pointer, Optional.empty(), "", "", "", "");
    }
}
