package dev.understudy.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.engine.Snapshots;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.Worlds;
import dev.understudy.understudy.model.Snapshot;
import dev.understudy.understudy.model.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Worlds as documents. */
final class SnapshotOperations {
    /** Of what is below {@code content}. */
    private static final int VERSION = 1;

    private static final String CODE = "snapshot-does-not-fit";
    private static final String TITLE = "Does not fit";

    private final Worlds worlds;
    private final Snapshots snapshots;

    SnapshotOperations(Worlds worlds, Snapshots snapshots) {
        this.worlds = worlds;
        this.snapshots = snapshots;
    }

    Map<String, Handler> handlers() {
        return Map.of("getSnapshot", this::get, "putSnapshot", this::put);
    }

    private MockResponse get(AdminRequest request) {
        String id = request.path("world");
        return worlds.existing(id)
                .map(world -> Answers.ok(new Snapshot(
                        Snapshot.FormatEnum.UNDERSTUDY_WORLD,
                        VERSION,
                        world.key(),
                        Times.inUtc(world.clock().instant()),
                        snapshots.save(world))))
                .orElseGet(() -> Problems.unknownWorld(id));
    }

    private MockResponse put(AdminRequest request) {
        Snapshot snapshot = request.body(Snapshot.class);
        if (snapshot.getVersion() != VERSION) {
            String message = "expected version " + VERSION + ", got " + snapshot.getVersion();
            return Problems.of(422, CODE, TITLE, List.of(new Violation("wrong-constant", "/body/version", message)));
        }
        JsonNode content = Objects.requireNonNullElse(snapshot.getContent(), MissingNode.getInstance());
        if (!content.isObject()) {
            String message = "expected what a snapshot holds, got another value";
            return Problems.of(422, CODE, TITLE, List.of(new Violation("wrong-type", "/body/content", message)));
        }
        String id = request.path("world");
        List<Violation> violations = snapshots.restore(id, content).stream()
                .map(each -> ViolationText.moved(each, "/body/content"))
                .toList();
        if (!violations.isEmpty()) {
            return Problems.of(422, CODE, TITLE, violations);
        }
        Optional<World> restored = worlds.existing(id);
        return Answers.ok(WorldOperations.told(restored.orElseGet(() -> worlds.world(id))));
    }
}
