package dev.understudy.contracttests.provider.web;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.understudy.cloudflare.model.CreatedInstance;
import dev.understudy.cloudflare.model.InstanceDetails;
import dev.understudy.cloudflare.model.InstanceStatus;
import dev.understudy.cloudflare.model.InstanceStep;
import dev.understudy.cloudflare.model.InstanceSummary;
import dev.understudy.cloudflare.model.InstanceTrigger;
import dev.understudy.cloudflare.model.TerminationStep;
import dev.understudy.cloudflare.model.TerminationTrigger;
import dev.understudy.contracttests.provider.life.Life;
import dev.understudy.contracttests.provider.store.Instance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three ways in which the service shows an instance. */
final class InstanceView {

    private InstanceView() {}

    static InstanceSummary summary(Instance instance, Instant now) {
        Life life = instance.at(now);
        return new InstanceSummary(
                instance.id(),
                Times.shown(instance.created()),
                Times.shown(life.ended()),
                Times.shown(life.changed()),
                Times.shown(life.started()),
                life.status(),
                instance.version(),
                instance.workflow().id());
    }

    static CreatedInstance created(Instance instance, Instant now) {
        return new CreatedInstance(
                instance.id(),
                instance.at(now).status(),
                instance.version(),
                instance.workflow().id());
    }

    static InstanceDetails details(Instance instance, Instant now) {
        Life life = instance.at(now);
        List<InstanceStep> steps = steps(life);
        return new InstanceDetails(
                Times.shown(life.ended()),
                life.error().orElse(null),
                life.output().orElse(NullNode.instance),
                instance.params(),
                Times.shown(instance.created()),
                Times.shown(life.started()),
                life.status(),
                BigDecimal.valueOf(steps.size()),
                steps,
                life.ended()
                        .map(end -> life.status() == InstanceStatus.COMPLETE)
                        .orElse(null),
                new InstanceTrigger(instance.trigger()),
                instance.version());
    }

    private static List<InstanceStep> steps(Life life) {
        Map<String, Integer> counters = new HashMap<>();
        List<InstanceStep> steps = new ArrayList<>();
        life.steps()
                .forEach(trace ->
                        steps.add(StepView.of(trace, name -> name + "-" + counters.merge(name, 1, Integer::sum))));
        if (life.status() == InstanceStatus.TERMINATED) {
            steps.add(new TerminationStep(new TerminationTrigger("api"), TerminationStep.TypeEnum.TERMINATION));
        }
        return steps;
    }
}
