package dev.understudy.engine.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void theFirstThreeAreShownAndTheOthersCounted() {
        String finding = "answer 200 to GET /runs (listRuns): body property \"status\": expected \"ok\","
                + " got \"\u00e9\\u0007<&\\u000a\ud83d\ude00\" [not-in-enum]";
        assertThat(Samples.written(TextReport::new, false).lines())
                .containsExactly(
                        "runs/a b.ndjson:1:7: " + finding,
                        "  rule: api dir/openapi.yaml:12:9",
                        "  hint: did you mean \"ok\"?",
                        "runs/a b.ndjson:2:7: " + finding,
                        "  rule: api dir/openapi.yaml:12:9",
                        "  hint: did you mean \"ok\"?",
                        "runs/a b.ndjson:3:7: " + finding,
                        "  rule: api dir/openapi.yaml:12:9",
                        "  hint: did you mean \"ok\"?",
                        "runs/a b.ndjson:1:1: cut <short> [unreadable-file]",
                        "… and 2 more [not-in-enum] at /items/*/status",
                        "6 findings in 6 judged, 2 inputs; 2 exchanges of other paths passed over;"
                                + " 1 body not in the recording and not judged");
    }

    @Test
    void allAreShownWhenAskedFor() {
        assertThat(Samples.written(TextReport::new, true))
                .contains("ndjson:4:7", "ndjson:5:7")
                .doesNotContain("more");
    }
}
