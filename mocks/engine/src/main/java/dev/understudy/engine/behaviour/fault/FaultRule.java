package dev.understudy.engine.behaviour.fault;

/**
 * One rule, such as "429 twice, then fine" or "every tenth answer is slow".
 *
 * @param id tells it from the others of its world
 * @param target which requests it counts
 * @param occasion which of those it acts on
 * @param effect what it does to them
 */
public record FaultRule(String id, Target target, Occasion occasion, Effect effect) {

    FaultRule named(String other) {
        return new FaultRule(other, target, occasion, effect);
    }
}
