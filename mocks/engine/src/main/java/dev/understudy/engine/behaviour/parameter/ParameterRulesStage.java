package dev.understudy.engine.behaviour.parameter;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rewrites aliases to the contract's names, and notes parameters that the service refuses. */
final class ParameterRulesStage implements Stage {
    private final Map<String, String> aliases;
    private final List<RefusedParameter> refused;

    ParameterRulesStage(Map<String, String> aliases, List<RefusedParameter> refused) {
        this.aliases = Map.copyOf(aliases);
        this.refused = List.copyOf(refused);
    }

    @Override
    public Phase phase() {
        return Phase.VALIDATE;
    }

    @Override
    public Step apply(Exchange exchange) {
        QueryString query = exchange.query();
        if (query.parts().isEmpty()) {
            return Step.next();
        }
        List<QueryString.Part> parts = new ArrayList<>();
        for (QueryString.Part part : query.parts()) {
            refused.stream()
                    .filter(rule -> rule.pattern().matcher(part.name()).matches())
                    .findFirst()
                    .ifPresent(rule -> exchange.note(violation(part, rule)));
            parts.add(new QueryString.Part(aliases.getOrDefault(part.name(), part.name()), part.rawValue()));
        }
        exchange.query(new QueryString(parts, query.malformed()));
        return Step.next();
    }

    private static Violation violation(QueryString.Part part, RefusedParameter rule) {
        return new Violation(
                ViolationCode.REFUSED_PARAMETER,
                MessagePart.QUERY,
                part.name(),
                "/query/" + Pointers.escape(part.name()),
                "",
                "refused-parameters",
                rule.message(),
                part.rawValue());
    }
}
