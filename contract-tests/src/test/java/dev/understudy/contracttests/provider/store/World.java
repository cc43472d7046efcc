package dev.understudy.contracttests.provider.store;

import dev.understudy.cloudflare.model.InstanceCommand;
import dev.understudy.cloudflare.model.InstanceStatus;
import dev.understudy.cloudflare.model.TriggerSource;
import dev.understudy.contracttests.provider.life.Input;
import dev.understudy.contracttests.provider.life.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that one caller sees and does. Accounts are not told apart. Safe to share between threads. */
public final class World {
    private final Map<String, Workflow> workflows = new LinkedHashMap<>();
    private final Map<String, Map<String, Instance>> instances = new LinkedHashMap<>();

    World(List<Workflow> workflows, List<Instance> seed) {
        workflows.forEach(workflow -> {
            this.workflows.put(workflow.name(), workflow);
            instances.put(workflow.name(), new LinkedHashMap<>());
        });
        seed.forEach(instance -> of(instance.workflow()).put(instance.id(), instance));
    }

    public Optional<Workflow> workflow(String name) {
        return Optional.ofNullable(workflows.get(name));
    }

    /** Those whose retention is over are no longer there. */
    public synchronized Optional<Instance> instance(Workflow workflow, String id, Instant now) {
        return Optional.ofNullable(of(workflow).get(id)).filter(instance -> !instance.isGone(now));
    }

    /** In no order. */
    public synchronized List<Instance> instances(Workflow workflow, Sought sought, Instant now) {
        List<Instance> found = new ArrayList<>();
        for (Instance instance : of(workflow).values()) {
            if (!instance.isGone(now) && sought.includes(instance, instance.at(now))) {
                found.add(instance);
            }
        }
        return found;
    }

    /** Empty when the workflow has an instance of this id already. */
    public synchronized Optional<Instance> create(Workflow workflow, NewInstance wanted, Instant now) {
        String id = wanted.id().orElseGet(() -> UUID.randomUUID().toString());
        if (instance(workflow, id, now).isPresent()) {
            return Optional.empty();
        }
        Instance created = new Instance(
                id,
                workflow,
                workflow.version(),
                now,
                TriggerSource.API,
                wanted.params(),
                wanted.retention(),
                workflow.plan(),
                List.of());
        of(workflow).put(id, created);
        return Optional.of(created);
    }

    /** Gives a command to an instance of this world, if its state allows. */
    public synchronized Verdict command(Workflow workflow, String id, InstanceCommand command, Instant now) {
        Instance instance = present(workflow, id);
        Verdict verdict = Verdict.of(command, instance.at(now).status());
        if (verdict == Verdict.OBEYED) {
            of(workflow).put(id, instance.with(new Input.Command(command, now)));
        }
        return verdict;
    }

    /** Hands an event to an instance of this world; false when it has ended and takes none. */
    public synchronized boolean send(Workflow workflow, String id, Input.Event event) {
        Instance instance = present(workflow, id);
        InstanceStatus status = instance.at(event.at()).status();
        if (Verdict.isFinal(status)) {
            return false;
        }
        of(workflow).put(id, instance.with(event));
        return true;
    }

    private Instance present(Workflow workflow, String id) {
        Instance instance = of(workflow).get(id);
        if (instance == null) {
            throw new IllegalStateException(workflow.name() + " has no instance " + id);
        }
        return instance;
    }

    private Map<String, Instance> of(Workflow workflow) {
        return instances.computeIfAbsent(workflow.name(), name -> new LinkedHashMap<>());
    }
}
