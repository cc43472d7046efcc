package dev.understudy.admin;

import dev.understudy.engine.behaviour.fault.Effect;
import dev.understudy.engine.behaviour.fault.FaultRule;
import dev.understudy.engine.behaviour.fault.Occasion;
import dev.understudy.engine.behaviour.fault.Target;
import dev.understudy.understudy.model.FaultCondition;
import dev.understudy.understudy.model.FaultKind;

/** A fault rule as it is written down. What says nothing is left out. */
final class FaultRuleText {

    private FaultRuleText() {}

    static dev.understudy.understudy.model.FaultRule of(FaultRule rule) {
        dev.understudy.understudy.model.FaultRule text = new dev.understudy.understudy.model.FaultRule();
        write(rule.target(), text);
        write(rule.occasion(), text);
        write(rule.effect(), text);
        return text;
    }

    private static void write(Target target, dev.understudy.understudy.model.FaultRule text) {
        target.api().ifPresent(text::api);
        target.operation().ifPresent(text::operation);
        FaultCondition when = new FaultCondition();
        if (!target.path().isEmpty()) {
            text.when(when.path(target.path()));
        }
        if (!target.query().isEmpty()) {
            text.when(when.query(target.query()));
        }
        if (!target.headers().isEmpty()) {
            text.when(when.headers(target.headers()));
        }
    }

    private static void write(Occasion occasion, dev.understudy.understudy.model.FaultRule text) {
        if (occasion.after() > 0) {
            text.after(occasion.after());
        }
        occasion.first().ifPresent(text::first);
        if (occasion.every() > 1) {
            text.every(occasion.every());
        }
        if (occasion.probability() < 1) {
            text.probability(occasion.probability());
        }
        if (occasion.seed() != 0) {
            text.seed(occasion.seed());
        }
    }

    private static void write(Effect effect, dev.understudy.understudy.model.FaultRule text) {
        effect.status().ifPresent(text::status);
        effect.example().ifPresent(text::example);
        if (!effect.delay().isZero()) {
            text.delay(effect.delay().toString());
        }
        effect.breakage().ifPresent(breakage -> text.fault(FaultKind.fromValue(breakage.text())));
    }
}
