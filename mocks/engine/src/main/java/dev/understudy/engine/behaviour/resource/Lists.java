package dev.understudy.engine.behaviour.resource;

import dev.understudy.engine.state.index.IndexPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the lists of a resource need to know. It is filled while the behaviour file is read, and does not change after that;
 * equal only to itself, so that a resource stays equal to itself, too.
 */
final class Lists {
    private final List<IndexPlan> plans = new ArrayList<>();

    void add(IndexPlan plan) {
        plans.add(plan);
    }

    void forEach(Consumer<IndexPlan> action) {
        plans.forEach(action);
    }
}
