package dev.understudy.engine;

import dev.understudy.engine.behaviour.Behaviour;
import dev.understudy.engine.behaviour.BehaviourFile;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.ProblemDetails;
import dev.understudy.engine.refuse.RefusalRenderer;
import dev.understudy.engine.respond.RespondStage;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.state.ResourceKind;
import dev.understudy.engine.state.Worlds;
import dev.understudy.engine.validate.ResponseJudge;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A contract with everything compiled that serving it takes.
 *
 * @param stages in phase order
 * @param kinds what the API keeps; empty in the mode that keeps nothing
 * @param judges of answers, by operationId; made when first needed
 */
record ServedApi(
        Contract contract,
        String prefix,
        List<Stage> stages,
        RefusalRenderer refusals,
        List<ResourceKind> kinds,
        Function<Operation, ResponseJudge> judges) {

    /** Statuses that HTTP itself asks for, whether or not a contract documents them. */
    private static final Set<Integer> PROTOCOL = Set.of(405, 406, 413, 415);

    static ServedApi compile(Mount mount, EngineOptions options, Worlds worlds, Problems problems) {
        Contract contract = mount.contract();
        RefusalRenderer refusals = RefusalRenderer.compile(contract, problems);
        Schemas schemas = Schemas.of(contract.document(), problems);
        List<ResourceKind> kinds = new ArrayList<>();
        BehaviourSetup setup = new BehaviourSetup(
                contract,
                refusals,
                worlds,
                options.rateLimits(),
                options.mode() == AnswerMode.STATEFUL,
                kinds,
                schemas,
                problems);
        List<Stage> stages = behaviours(setup);
        stages.addAll(mount.stages());
        stages.add(new ValidateStage(contract.api(), schemas, ParameterVerdicts.read(setup)));
        stages.add(new RespondStage(contract.api()));
        stages.sort(Comparator.comparing(Stage::phase));
        Map<String, ResponseJudge> judges = new ConcurrentHashMap<>();
        return new ServedApi(
                contract,
                mount.prefix(),
                List.copyOf(stages),
                refusals,
                List.copyOf(kinds),
                operation -> judges.computeIfAbsent(operation.id(), id -> ResponseJudge.of(operation, schemas)));
    }

    String name() {
        return contract.document().name();
    }

    /**
     * What an answer breaks of the contract. Nothing, when it is not the service's: one that HTTP itself asks for and the
     * contract does not document, one of our own, or none at all.
     */
    List<Violation> violations(Operation operation, MockResponse answer) {
        boolean isSilence = answer.status() == 0;
        boolean isProtocol = PROTOCOL.contains(answer.status())
                && operation.response(answer.status()).isEmpty();
        return isSilence || isProtocol || ProblemDetails.isOwn(answer)
                ? List.of()
                : judges.apply(operation).judge(answer);
    }

    /** The stages that the behaviour file switches on. */
    static List<Stage> behaviours(BehaviourSetup setup) {
        BehaviourFile.check(setup.contract().behaviour(), setup.problems());
        List<Stage> stages = new ArrayList<>();
        for (Behaviour behaviour : BehaviourCatalog.ALL) {
            behaviour.stage(setup).ifPresent(stages::add);
        }
        return stages;
    }

    /** The request without the prefix that only the mock knows, for messages that repeat the path. */
    MockRequest asSeenByService(MockRequest request) {
        if (prefix.isEmpty() || !request.target().startsWith(prefix)) {
            return request;
        }
        String rest = request.target().substring(prefix.length());
        String target = rest.startsWith("/") ? rest : "/" + rest;
        return new MockRequest(request.method(), target, request.headers(), request.body(), request.peer());
    }
}
