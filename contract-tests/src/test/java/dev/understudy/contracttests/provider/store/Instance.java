package dev.understudy.contracttests.provider.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.cloudflare.model.TriggerSource;
import dev.understudy.contracttests.provider.life.Input;
import dev.understudy.contracttests.provider.life.Life;
import dev.understudy.contracttests.provider.life.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One run of a workflow. Immutable: what it receives makes another.
 *
 * @param inputs in order of their instants
 */
public record Instance(
        String id,
        Workflow workflow,
        UUID version,
        Instant created,
        TriggerSource trigger,
        JsonNode params,
        Retention retention,
        Plan plan,
        List<Input> inputs) {

    public Life at(Instant now) {
        return Life.at(plan, created, inputs, now);
    }

    Instance with(Input input) {
        List<Input> all = new ArrayList<>(inputs);
        all.add(input);
        return new Instance(id, workflow, version, created, trigger, params, retention, plan, List.copyOf(all));
    }

    /** Whether its retention is over. */
    boolean isGone(Instant now) {
        Life life = at(now);
        return life.ended()
                .filter(end -> !end.plus(retention.after(life.status())).isAfter(now))
                .isPresent();
    }
}
