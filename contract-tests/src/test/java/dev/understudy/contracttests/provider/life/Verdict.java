package dev.understudy.contracttests.provider.life;

import dev.understudy.cloudflare.model.InstanceCommand;
import dev.understudy.cloudflare.model.InstanceStatus;

/** What becomes of a command in a state. */
public enum Verdict {
    OBEYED,
    /** Answered like an obeyed one; nothing changes. */
    WITHOUT_EFFECT,
    REFUSED;

    public static Verdict of(InstanceCommand command, InstanceStatus status) {
        return switch (command) {
            case PAUSE -> pause(status);
            case RESUME ->
                status == InstanceStatus.PAUSED || status == InstanceStatus.WAITING_FOR_PAUSE ? OBEYED : REFUSED;
            case TERMINATE -> isFinal(status) ? REFUSED : OBEYED;
            case RESTART -> OBEYED;
        };
    }

    /** Whether an instance in this state has ended. */
    public static boolean isFinal(InstanceStatus status) {
        return status == InstanceStatus.COMPLETE
                || status == InstanceStatus.ERRORED
                || status == InstanceStatus.TERMINATED;
    }

    private static Verdict pause(InstanceStatus status) {
        return switch (status) {
            case RUNNING, WAITING -> OBEYED;
            case PAUSED, WAITING_FOR_PAUSE -> WITHOUT_EFFECT;
            case QUEUED, COMPLETE, ERRORED, TERMINATED -> REFUSED;
        };
    }
}
