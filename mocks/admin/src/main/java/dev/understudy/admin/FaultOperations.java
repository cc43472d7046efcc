package dev.understudy.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.behaviour.fault.CountedRule;
import dev.understudy.engine.behaviour.fault.FaultReader;
import dev.understudy.engine.behaviour.fault.FaultRule;
import dev.understudy.engine.behaviour.fault.FaultRules;
import dev.understudy.engine.behaviour.fault.FaultWriter;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.Worlds;
import dev.understudy.understudy.model.Fault;
import dev.understudy.understudy.model.FaultList;
import dev.understudy.understudy.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fault rules of a world; those of behaviour files are not among them. */
final class FaultOperations {
    private final Worlds worlds;
    private final FaultReader reader;

    FaultOperations(Worlds worlds, ServedApis apis) {
        this.worlds = worlds;
        this.reader = new FaultReader(apis.models());
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listFaults", this::list,
                "addFault", this::add,
                "deleteFaults", this::clear,
                "getFault", this::get,
                "putFault", this::put,
                "deleteFault", this::delete);
    }

    private MockResponse list(AdminRequest request) {
        return in(
                request,
                rules -> Answers.ok(new FaultList(
                        rules.all().stream().map(FaultOperations::told).toList())));
    }

    private MockResponse add(AdminRequest request) {
        World world = worlds.world(request.path("world"));
        FaultRules rules = FaultRules.of(world);
        return put(request, "added", rules::add, fault -> {
            String location =
                    Administration.PATH + "/worlds/" + world.key() + "/faults/" + PercentEncoding.encode(fault.getId());
            return Answers.created(fault, location);
        });
    }

    private MockResponse put(AdminRequest request) {
        FaultRules rules = FaultRules.of(worlds.world(request.path("world")));
        return put(
                request,
                request.path("fault"),
                rule -> {
                    CountedRule counted = new CountedRule(rule, 0, 0);
                    return rules.put(counted) ? Optional.of(counted) : Optional.empty();
                },
                Answers::ok);
    }

    private MockResponse put(
            AdminRequest request,
            String id,
            Function<FaultRule, Optional<CountedRule>> keep,
            Function<Fault, MockResponse> success) {
        List<Violation> violations = new ArrayList<>();
        Optional<FaultRule> rule = reader.read(
                request.tree(),
                id,
                "/body",
                (code, pointer, message) -> violations.add(new Violation(code, pointer, message)));
        if (rule.isEmpty()) {
            return Problems.of(422, "unusable-rule", "Unusable rule", violations);
        }
        return keep.apply(rule.get())
                .map(counted -> success.apply(told(counted)))
                .orElseGet(() -> Problems.conflict(
                        "too-many-faults",
                        "Too many rules",
                        "A world has at most " + FaultRules.MAX_RULES + " fault rules"));
    }

    private MockResponse clear(AdminRequest request) {
        return in(request, rules -> {
            rules.clear();
            return Answers.noContent();
        });
    }

    private MockResponse get(AdminRequest request) {
        return in(
                request,
                rules -> rules.get(request.path("fault"))
                        .map(rule -> Answers.ok(told(rule)))
                        .orElseGet(() -> unknown(request)));
    }

    private MockResponse delete(AdminRequest request) {
        return in(request, rules -> rules.remove(request.path("fault")) ? Answers.noContent() : unknown(request));
    }

    /** Acts on the rules of a world that is in use. */
    private MockResponse in(AdminRequest request, Function<FaultRules, MockResponse> action) {
        String id = request.path("world");
        return worlds.existing(id)
                .map(world -> action.apply(FaultRules.of(world)))
                .orElseGet(() -> Problems.unknownWorld(id));
    }

    private static MockResponse unknown(AdminRequest request) {
        return Problems.notFound(
                "unknown-fault",
                "The world \"" + request.path("world") + "\" has no fault rule \"" + request.path("fault") + "\"");
    }

    private static Fault told(CountedRule rule) {
        ObjectNode written = FaultWriter.write(rule.rule());
        written.remove("id"); // which stands beside the rule here
        return new Fault(
                rule.rule().id(),
                Models.read(written, dev.understudy.understudy.model.FaultRule.class),
                rule.matched(),
                rule.fired());
    }
}
