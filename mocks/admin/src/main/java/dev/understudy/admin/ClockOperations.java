package dev.understudy.admin;

import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.Worlds;
import dev.understudy.engine.time.ClockRange;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.understudy.model.Clock;
import dev.understudy.understudy.model.ClockAdvance;
import dev.understudy.understudy.model.ClockChange;
import dev.understudy.understudy.model.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The time in a world. */
final class ClockOperations {
    private static final String RANGE = ClockRange.FIRST + " to " + ClockRange.LAST;

    private final Worlds worlds;

    ClockOperations(Worlds worlds) {
        this.worlds = worlds;
    }

    Map<String, Handler> handlers() {
        return Map.of("getClock", this::get, "setClock", this::set, "advanceClock", this::advance);
    }

    static Clock told(World world) {
        return new Clock(Times.inUtc(world.clock().instant()), world.clock().isMoving());
    }

    private MockResponse get(AdminRequest request) {
        String id = request.path("world");
        return worlds.existing(id).map(world -> Answers.ok(told(world))).orElseGet(() -> Problems.unknownWorld(id));
    }

    private MockResponse set(AdminRequest request) {
        ClockChange change = request.body(ClockChange.class);
        World world = worlds.world(request.path("world"));
        Optional<Instant> wanted = Optional.ofNullable(change.getNow()).map(OffsetDateTime::toInstant);
        if (wanted.isPresent() && !ClockRange.holds(wanted.get())) {
            return noTime("/body/now", "expected an instant from " + RANGE + ", got " + change.getNow());
        }
        MovableClock clock = world.clock();
        synchronized (clock) { // so that two requests at once cannot move it back together
            Instant now = clock.instant();
            if (world.started().isPresent() && wanted.filter(now::isAfter).isPresent()) {
                return clockBack(now, wanted.get());
            }
            Optional.ofNullable(change.getRunning()).ifPresent(running -> {
                if (running) {
                    clock.run();
                } else {
                    clock.stop();
                }
            });
            wanted.ifPresent(clock::set);
            return Answers.ok(told(world));
        }
    }

    private static MockResponse noTime(String pointer, String message) {
        return Problems.of(
                422, "no-time", "Cannot move the clock", List.of(new Violation("out-of-range", pointer, message)));
    }

    private static MockResponse clockBack(Instant now, Instant wanted) {
        String message = "expected an instant from " + now + " on, got " + wanted;
        return Problems.of(
                409,
                "clock-back",
                "Clock would go back",
                message + "; reset the world first",
                List.of(new Violation("too-small", "/body/now", message)));
    }

    private MockResponse advance(AdminRequest request) {
        String text = request.body(ClockAdvance.class).getBy();
        Optional<Duration> by = Times.positive(text);
        if (by.isEmpty()) {
            return Problems.of(422, "no-time", "Cannot move the clock", List.of(Times.notPositive("/body/by", text)));
        }
        World world = worlds.world(request.path("world"));
        synchronized (world.clock()) {
            if (Duration.between(world.clock().instant(), ClockRange.LAST).compareTo(by.get()) < 0) {
                return noTime(
                        "/body/by", "expected a length of time that ends by " + ClockRange.LAST + ", got " + text);
            }
            world.clock().forward(by.get());
            return Answers.ok(told(world));
        }
    }
}
