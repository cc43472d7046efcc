package dev.understudy.engine;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.validate.JudgedRequest;
import dev.understudy.engine.validate.RequestJudge;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the request, and refuses it when it breaks the contract: with everything that is wrong, not just the first. */
final class ValidateStage implements Stage {
    /** A body can break its schema in as many places as it has bytes; nobody reads that many, and telling them takes memory. */
    private static final int MAX_TOLD = 100;

    private final Map<String, RequestJudge> judges = new HashMap<>();

    private final ParameterVerdicts verdicts;

    ValidateStage(Api api, Schemas schemas, ParameterVerdicts verdicts) {
        this.verdicts = verdicts;
        for (Operation operation : api.operations()) {
            judges.put(operation.id(), RequestJudge.of(operation, schemas));
        }
    }

    @Override
    public Phase phase() {
        return Phase.VALIDATE;
    }

    @Override
    public Step apply(Exchange exchange) {
        RequestJudge judge = judges.get(exchange.operation().id());
        if (judge == null) {
            throw new IllegalStateException(
                    "No judge for " + exchange.operation().id());
        }
        if (exchange.request().body().length > EngineOptions.MAX_BODY_BYTES) {
            return Step.refuse(Refusal.of(RefusalName.TOO_LARGE.text()));
        }
        JudgedRequest judged = judge.judge(exchange.request(), exchange.pathVariables(), exchange.query());
        exchange.values(judged.values());
        List<Violation> violations = new ArrayList<>(exchange.violations());
        judged.violations().stream().filter(each -> !verdicts.tolerates(each)).forEach(violations::add);
        if (violations.isEmpty()) {
            exchange.trace().note("the request keeps to the contract");
            return Step.next();
        }
        String name = verdicts.refusal(violations)
                .orElseGet(() -> name(judged, exchange).text());
        return Step.refuse(Refusal.of(name, violations.subList(0, Math.min(MAX_TOLD, violations.size()))));
    }

    private static RefusalName name(JudgedRequest judged, Exchange exchange) {
        if (!judged.mediaTypeSupported()) {
            return RefusalName.UNSUPPORTED_MEDIA_TYPE;
        }
        return exchange.violations().isEmpty() && judged.onlyBodyIsWrong()
                ? RefusalName.INVALID_BODY
                : RefusalName.INVALID_REQUEST;
    }
}
