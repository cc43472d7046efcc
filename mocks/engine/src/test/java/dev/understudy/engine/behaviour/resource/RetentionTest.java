package dev.understudy.engine.behaviour.resource;

import static dev.understudy.engine.behaviour.resource.RetentionTime.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.state.index.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private final Retention month = new Retention(
            JsonPointer.compile("/ended"),
            Duration.ofDays(30),
            JsonPointer.compile("/state"),
            Map.of("done", JsonPointer.compile("/keep")));

    @Test
    void endsToTheInstant() {
        ObjectNode item = item("done").put("ended", "2030-01-05T00:00:00Z");

        assertThat(keeps(item, "2030-02-03T23:59:59.999Z")).isTrue();
        assertThat(keeps(item, "2030-02-04T00:00:00Z")).isFalse();
    }

    @Test
    void hasNoEndForWhatHasNotBegun() {
        assertThat(keeps(item("busy").putNull("ended"), "2050-01-01T00:00:00Z")).isTrue();
        assertThat(keeps(item("busy"), "2050-01-01T00:00:00Z")).isTrue();
    }

    @Test
    void leavesAloneWhatWasOverWhenTheWorldBegan() {
        ObjectNode old = item("done").put("ended", "2029-12-02T00:00:00Z");

        assertThat(keeps(old, "2030-01-01T00:00:00Z")).isTrue();
        assertThat(keeps(old.put("ended", "2029-12-02T00:00:01Z"), "2030-01-01T00:00:01Z"))
                .isFalse();
    }

    @Test
    void isShorterWhenTheItemSaysSoForItsState() {
        ObjectNode item = item("done").put("ended", "2030-01-05T00:00:00Z").put("keep", "2 days");

        assertThat(keeps(item, "2030-01-06T23:59:59Z")).isTrue();
        assertThat(keeps(item, "2030-01-07T00:00:00Z")).isFalse();
        assertThat(keeps(item.put("state", "failed"), "2030-01-07T00:00:00Z")).isTrue();
    }

    @Test
    void isNeverLongerThanUsual() {
        ObjectNode item = item("done").put("ended", "2030-01-05T00:00:00Z").put("keep", "2 years");

        assertThat(keeps(item, "2030-02-04T00:00:00Z")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1 second, PT1S", "90 minutes, PT90M", "1 day, P1D", "4 weeks, P28D", "1 month, P30D", "2 years, P730D"
    })
    void isReadInWords(String words, Duration time) {
        assertThat(read(TextNode.valueOf(words))).contains(time);
    }

    @Test
    void isReadInMillisecondsAndNothingElse() {
        assertThat(read(LongNode.valueOf(1500))).contains(Duration.ofMillis(1500));
        assertThat(read(TextNode.valueOf("soon"))).isEmpty();
        assertThat(read(JsonNodeFactory.instance.nullNode())).isEmpty();
    }

    private boolean keeps(ObjectNode item, String now) {
        return month.of(new Look(item, Instant.MAX), Instant.parse(now), START).isPresent();
    }

    private static ObjectNode item(String state) {
        return JsonNodeFactory.instance.objectNode().put("state", state);
    }
}
