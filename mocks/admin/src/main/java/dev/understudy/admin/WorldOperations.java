package dev.understudy.admin;

import dev.understudy.engine.behaviour.fault.FaultRules;
import dev.understudy.engine.behaviour.ratelimit.LimitOverride;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.Worlds;
import dev.understudy.understudy.model.WorldList;
import java.util.Map;

/** Worlds as a whole. */
final class WorldOperations {
    private final Worlds worlds;

    WorldOperations(Worlds worlds) {
        this.worlds = worlds;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listWorlds",
                this::list,
                "getWorld",
                this::get,
                "deleteWorld",
                this::delete,
                "resetWorld",
                this::reset);
    }

    /** What is told of a world. */
    static dev.understudy.understudy.model.World told(World world) {
        return new dev.understudy.understudy.model.World(
                world.key(),
                world.started().map(Times::inUtc).orElse(null),
                ClockOperations.told(world),
                FaultRules.of(world).all().size(),
                LimitOverride.all(world).size());
    }

    private MockResponse list(AdminRequest request) {
        Page<World> page = Page.of(worlds.all(), World::key, request);
        WorldList list =
                new WorldList(page.items().stream().map(WorldOperations::told).toList());
        page.next().ifPresent(list::next);
        return Answers.ok(list);
    }

    private MockResponse get(AdminRequest request) {
        String id = request.path("world");
        return worlds.existing(id).map(world -> Answers.ok(told(world))).orElseGet(() -> Problems.unknownWorld(id));
    }

    private MockResponse delete(AdminRequest request) {
        String id = request.path("world");
        return worlds.drop(id) ? Answers.noContent() : Problems.unknownWorld(id);
    }

    private MockResponse reset(AdminRequest request) {
        World fresh = worlds.fresh(request.path("world"));
        worlds.replace(fresh);
        return Answers.ok(told(fresh));
    }
}
