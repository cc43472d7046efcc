package dev.understudy.contracttests.provider.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.understudy.cloudflare.model.InstanceError;
import dev.understudy.cloudflare.model.InstanceStep;
import dev.understudy.cloudflare.model.SleepStep;
import dev.understudy.cloudflare.model.StepAttempt;
import dev.understudy.cloudflare.model.StepConfig;
import dev.understudy.cloudflare.model.StepRetries;
import dev.understudy.cloudflare.model.TaskStep;
import dev.understudy.cloudflare.model.WaitForEventStep;
import dev.understudy.contracttests.provider.life.Retries;
import dev.understudy.contracttests.provider.life.Step;
import dev.understudy.contracttests.provider.life.StepTrace;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows steps as the service does. */
final class StepView {
    private static final int LONGEST_OUTPUT = 1024;

    private StepView() {}

    /** @param counted a step's name, with the counter that tells it from others */
    static InstanceStep of(StepTrace trace, UnaryOperator<String> counted) {
        if (trace.step() instanceof Step.Task task) {
            return task(trace, task, counted.apply(task.name()));
        }
        @Nullable InstanceError error = trace.error().orElse(null);
        boolean isOver = trace.end().isPresent();
        if (trace.step() instanceof Step.Wait wait) {
            WaitForEventStep shown = new WaitForEventStep(
                    Times.shown(trace.endOrDue()),
                    error,
                    isOver,
                    counted.apply(wait.name()),
                    Times.shown(trace.start()),
                    WaitForEventStep.TypeEnum.WAIT_FOR_EVENT);
            trace.payload().map(JsonNode::toString).map(StepView::cut).ifPresent(shown::setOutput);
            return shown;
        }
        if (trace.step() instanceof Step.Sleep sleep) {
            return new SleepStep(
                    Times.shown(trace.endOrDue()),
                    error,
                    isOver,
                    counted.apply(sleep.name()),
                    Times.shown(trace.start()),
                    SleepStep.TypeEnum.SLEEP);
        }
        throw new IllegalArgumentException("nothing to show: " + trace.step());
    }

    private static TaskStep task(StepTrace trace, Step.Task task, String name) {
        boolean isDone = trace.end().isPresent() && trace.error().isEmpty();
        List<StepAttempt> attempts =
                trace.tries().stream().map(StepView::attempt).toList();
        return new TaskStep(
                attempts,
                new StepConfig(retries(task.retries()), millis(task.timeout())),
                Times.shown(trace.end()),
                name,
                isDone ? task.output().map(StepView::cut).orElse(null) : null,
                Times.shown(trace.start()),
                trace.end().map(end -> isDone).orElse(null),
                TaskStep.TypeEnum.STEP);
    }

    private static StepAttempt attempt(StepTrace.Try one) {
        return new StepAttempt(
                Times.shown(one.end()),
                one.error().orElse(null),
                Times.shown(one.start()),
                one.end().map(end -> one.error().isEmpty()).orElse(null));
    }

    private static StepRetries retries(Retries retries) {
        return new StepRetries(millis(retries.delay()), BigDecimal.valueOf(retries.limit())).backoff(retries.backoff());
    }

    private static JsonNode millis(Duration length) {
        return LongNode.valueOf(length.toMillis());
    }

    private static String cut(String output) {
        return output.length() > LONGEST_OUTPUT ? output.substring(0, LONGEST_OUTPUT) + "[truncated output]" : output;
    }
}
