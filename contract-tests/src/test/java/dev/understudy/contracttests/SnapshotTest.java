package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.state.ResourceKind;
import dev.understudy.engine.state.World;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.engine.validate.Violation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Worlds that are saved and restored, and items that are put into them. */
class SnapshotTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What lives by plans of steps, and cannot be put at any place of them. */
    private static final Set<String> STEPPED = Set.of("instance", "job");

    private final MovableClock clock = MovableClock.frozenAt("2030-01-01T00:00:00Z");
    private final MockEngine engine = engine(clock);

    @TestFactory
    Stream<DynamicTest> aRestoredWorldLivesOnAsTheOneThatWasSaved() {
        return engine.kinds().stream()
                .map(kind -> dynamicTest(kind.api() + " " + kind.name(), () -> {
                    World saved = engine.worlds().world("saved");
                    assertThat(kind.items(saved)).isNotEmpty();
                    clock.forward(Duration.ofSeconds(17));
                    JsonNode document =
                            JSON.readTree(engine.snapshots().save(saved).toString());

                    MovableClock otherClock = MovableClock.frozenAt("2031-05-05T00:00:00Z");
                    MockEngine other = engine(otherClock);
                    assertThat(other.snapshots().restore("restored", document)).isEmpty();
                    World restored = other.worlds().world("restored");
                    ResourceKind otherKind = other.kinds().stream()
                            .filter(each ->
                                    each.api().equals(kind.api()) && each.name().equals(kind.name()))
                            .findFirst()
                            .orElseThrow();

                    for (Duration step :
                            List.of(Duration.ZERO, Duration.ofSeconds(20), Duration.ofHours(2), Duration.ofDays(9))) {
                        clock.forward(step);
                        otherClock.forward(step);
                        assertThat(restored.clock().instant())
                                .isEqualTo(saved.clock().instant());
                        assertThat(sorted(otherKind, restored)).isEqualTo(sorted(kind, saved));
                    }
                }));
    }

    @Test
    void aBrokenSnapshotChangesNothingAndTellsEveryFault() throws IOException {
        World world = engine.worlds().world("mine");
        engine.kinds().forEach(kind -> kind.items(world));
        ObjectNode document =
                (ObjectNode) JSON.readTree(engine.snapshots().save(world).toString());
        ((ObjectNode) document.at("/clock")).put("now", "noon");
        ((ObjectNode) document.at("/resources/knock~1run/3")).put("status", "sleeping");
        ((ObjectNode) document.path("resources")).putArray("knock/dream");
        assertThat(engine.snapshots().restore("mine", document))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/body/clock/now",
                        "/body/resources/knock~1run/3/status",
                        "/body/resources/knock~1run/3/plan", // which cannot begin in such a state
                        "/body/resources/knock~1dream");
        assertThat(engine.worlds().existing("mine")).containsSame(world);
    }

    @TestFactory
    Stream<DynamicTest> whatAWorldShowsAndDoesNotComputeCanBePutIntoAnother() {
        return engine.kinds().stream()
                .map(kind -> dynamicTest(kind.api() + " " + kind.name(), () -> {
                    World from = engine.worlds().world("from");
                    World into = engine.worlds().world("into");
                    List<ObjectNode> sound = kind.items(from).stream()
                            .filter(item -> kind.check(into, item).isEmpty())
                            .toList();
                    if (!STEPPED.contains(kind.name())) {
                        assertThat(sound).hasSameSizeAs(kind.items(from));
                    }
                    for (ObjectNode item : sound) {
                        List<String> key = kind.keys().stream()
                                .map(at -> item.at(at).asText())
                                .toList();
                        assertThat(kind.remove(into, key)).isTrue();
                        assertThat(kind.get(into, key)).isEmpty();
                        assertThat(kind.put(into, item)).isTrue();
                        assertThat(kind.get(into, key).map(JsonNode::toString)).contains(item.toString());
                    }
                }));
    }

    @Test
    void anItemThatBreaksTheContractIsToldWithEveryViolation() {
        ResourceKind kind = kind("knock", "run");
        World world = engine.worlds().world("mine");
        ObjectNode item = kind.items(world).get(0).deepCopy();
        item.put("status", "sleeping").put("inserted_at", "yesterday");
        item.remove("workflow");
        assertThat(kind.check(world, item))
                .extracting(Violation::pointer)
                .contains("/body/status", "/body/inserted_at", "/body/workflow");
    }

    @Test
    void anItemWhosePlanWouldBreakTheContractLaterIsRefusedAtOnce() throws IOException {
        ResourceKind kind = kind("knock", "run");
        World world = engine.worlds().world("mine");
        ObjectNode item = kind.items(world).stream()
                .filter(each -> each.path("status").asText().equals("queued"))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        assertThat(kind.check(world, item)).isEmpty();
        item.set("plan", JSON.readTree("""
                {"phases": [{"state": "queued", "for": "PT5S"}, {"state": "completed", "set": {"/inserted_at": 42}}]}
                """));
        assertThat(kind.check(world, item)).extracting(Violation::pointer).containsExactly("/body/inserted_at");
    }

    @Test
    void whatTheLifeCycleComputesCannotBeSet() {
        ResourceKind kind = kind("cloudflare", "instance");
        World world = engine.worlds().world("mine");
        ObjectNode item = kind.items(world).stream()
                .filter(each -> each.path("status").asText().equals("complete"))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        item.put("status", "paused");
        assertThat(kind.check(world, item))
                .extracting(Violation::message)
                .anyMatch(message -> message.contains("which the life cycle computes from plan, inputs and clock"));
    }

    private ResourceKind kind(String api, String name) {
        return engine.kinds().stream()
                .filter(kind -> kind.api().equals(api) && kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sorted(ResourceKind kind, World world) {
        return kind.items(world).stream().map(JsonNode::toString).sorted().toList();
    }

    private static MockEngine engine(MovableClock clock) {
        List<Mount> mounts =
                new ArrayList<>(BundledApi.all().stream().map(BundledApi::mount).toList());
        mounts.add(Mount.named(Contract.load(Repository.root().resolve("contract-tests/src/test/resources/sixth"))));
        return MockEngine.of(mounts, EngineOptions.usual().withClock(clock));
    }
}
