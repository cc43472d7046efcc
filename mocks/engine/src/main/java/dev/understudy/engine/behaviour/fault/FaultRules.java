package dev.understudy.engine.behaviour.fault;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.state.Part;
import dev.understudy.engine.state.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * The rules of one world, in the order in which they are tried: the first that acts on a request decides, and those after
 * it do not see that request. Safe to share between threads.
 */
public final class FaultRules {
    /** How many rules a world may have. */
    public static final int MAX_RULES = 100;

    private static final Part<FaultRules> PART = Part.of(FaultRules.class);

    private final List<CountedRule> rules = new CopyOnWriteArrayList<>();

    private FaultRules() {}

    /** Those that were added to a world from outside; the behaviour files' own are not among them. */
    public static FaultRules of(World world) {
        return world.part(PART, FaultRules::new);
    }

    static FaultRules of(List<FaultRule> fixed) {
        FaultRules rules = new FaultRules();
        fixed.forEach(rule -> rules.rules.add(new CountedRule(rule)));
        return rules;
    }

    public List<CountedRule> all() {
        return List.copyOf(rules);
    }

    public Optional<CountedRule> get(String id) {
        return rules.stream().filter(each -> each.rule().id().equals(id)).findFirst();
    }

    /** Adds a rule behind the others, or puts it in the place of the one of its id. False when there are too many. */
    public boolean put(CountedRule rule) {
        synchronized (rules) {
            int known = IntStream.range(0, rules.size())
                    .filter(i -> rules.get(i).rule().id().equals(rule.rule().id()))
                    .findFirst()
                    .orElse(-1);
            if (known >= 0) {
                rules.set(known, rule);
                return true;
            }
            return rules.size() < MAX_RULES && rules.add(rule);
        }
    }

    /** Adds a rule behind the others, under an id that none of them has; empty when there are too many. */
    public Optional<CountedRule> add(FaultRule rule) {
        synchronized (rules) {
            CountedRule added = new CountedRule(rule.named(freeId()));
            return put(added) ? Optional.of(added) : Optional.empty();
        }
    }

    /** As {@link #put(CountedRule)}, with nothing counted yet. */
    public boolean put(FaultRule rule) {
        return put(new CountedRule(rule));
    }

    /** False when there is no rule of that id. */
    public boolean remove(String id) {
        synchronized (rules) { // put goes by the places of rules
            return rules.removeIf(each -> each.rule().id().equals(id));
        }
    }

    public void clear() {
        synchronized (rules) {
            rules.clear();
        }
    }

    /** The first rule that acts on the request. */
    Optional<FaultRule> firing(String api, Exchange exchange) {
        for (CountedRule rule : rules) {
            if (rule.fires(api, exchange)) {
                return Optional.of(rule.rule());
            }
        }
        return Optional.empty();
    }

    /** An id that no rule has yet. */
    private String freeId() {
        List<String> taken = new ArrayList<>();
        rules.forEach(each -> taken.add(each.rule().id()));
        int number = taken.size() + 1;
        while (taken.contains("fault-" + number)) {
            number++;
        }
        return "fault-" + number;
    }
}
