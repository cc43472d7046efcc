package dev.understudy.engine;

import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Preferences;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.journal.Coverage;
import dev.understudy.engine.journal.Journal;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.refuse.RefusalRenderer;
import dev.understudy.engine.route.Router;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.state.ResourceKind;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.WorldName;
import dev.understudy.engine.state.Worlds;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.engine.time.Stopwatch;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.engine.validate.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers requests as the contracts and behaviour files say. Everything is compiled when it is made; a request parses
 * nothing that could have been parsed then. Safe to share between threads.
 */
public final class MockEngine implements Traffic {
    private static final String WORLD_HEADER = "Understudy-World";
    /** Finds no operation, and with that all methods that a path has. */
    private static final String NO_METHOD = "";

    private final EngineOptions options;
    private final Worlds worlds;
    private final List<ServedApi> apis;
    private final Router<Routes.Target> router;
    private final Unrouted unrouted;
    private final Recorder recorder;

    private MockEngine(EngineOptions options, Worlds worlds, List<ServedApi> apis, Router<Routes.Target> router) {
        this.options = options;
        this.worlds = worlds;
        this.apis = apis;
        this.router = router;
        this.unrouted = new Unrouted(apis, options.cors());
        this.recorder = new Recorder(options.journalEntries());
    }

    /**
     * Makes an engine that serves these contracts.
     *
     * @throws dev.understudy.engine.spec.SpecException when a behaviour file is wrong, or two contracts claim one path
     */
    public static MockEngine of(List<Mount> mounts, EngineOptions options) {
        Problems problems = new Problems();
        Worlds worlds = new Worlds(options.seed(), options.clock());
        List<ServedApi> apis = new ArrayList<>();
        for (Mount mount : mounts) {
            apis.add(ServedApi.compile(mount, options, worlds, problems));
        }
        Router<Routes.Target> router = Routes.compile(apis, problems);
        problems.throwIfAny();
        return new MockEngine(options, worlds, List.copyOf(apis), router);
    }

    /** Everything that is wrong with the behaviour file of a contract; the contract itself is not looked at. */
    public static List<Problem> behaviourProblems(Contract contract) {
        Problems problems = new Problems();
        RefusalRenderer refusals = RefusalRenderer.compile(contract, problems);
        BehaviourSetup setup = new BehaviourSetup(
                contract,
                refusals,
                new Worlds(0, MovableClock.real()),
                true,
                true,
                new ArrayList<>(),
                Schemas.of(contract.document(), new Problems()),
                problems);
        ServedApi.behaviours(setup);
        ParameterVerdicts.read(setup);
        return problems.sorted();
    }

    /** Answers one request: each stage in phase order, until one of them ends the exchange. */
    public MockResponse answer(MockRequest request) {
        Stopwatch watch = Stopwatch.started();
        World world = worlds.world(request.headers()
                .first(WORLD_HEADER)
                .filter(text -> !text.isBlank())
                .map(WorldName::of)
                .orElse(WorldName.NOBODY));
        Router.Match<Routes.Target> match = route(request);
        MockResponse answer = match instanceof Router.Found<Routes.Target> found
                ? serve(request, found, world, watch)
                : serveUnrouted(request, match, world, watch);
        return request.method().equals("HEAD") ? answer.withoutBody() : answer;
    }

    /** Whether a path belongs to a served API, though perhaps to none of its operations. */
    public boolean owns(String path) {
        return unrouted.apiOf(path).isPresent();
    }

    private Router.Match<Routes.Target> route(MockRequest request) {
        boolean isPreflight = options.cors() && Cors.isPreflight(request);
        Router.Match<Routes.Target> match = router.match(isPreflight ? NO_METHOD : request.method(), request.path());
        return request.method().equals("HEAD") && !(match instanceof Router.Found<Routes.Target>)
                ? router.match("GET", request.path())
                : match;
    }

    private MockResponse serve(MockRequest request, Router.Found<Routes.Target> found, World world, Stopwatch watch) {
        ServedApi api = found.target().api();
        Exchange exchange = new Exchange(
                request, found.target().operation(), found.variables(), Preferences.of(request.headers()), world);
        try {
            return serve(exchange, api, watch);
        } catch (RuntimeException | StackOverflowError mistake) { // told to the client by whoever called
            exchange.trace().note("failed with " + mistake.getClass().getSimpleName());
            recorder.record(
                    exchange,
                    api.name(),
                    Optional.empty(),
                    new MockResponse(500, Headers.none(), new byte[0]),
                    watch.elapsed());
            throw mistake;
        }
    }

    private MockResponse serve(Exchange exchange, ServedApi api, Stopwatch watch) {
        Step end = end(api, exchange);
        Optional<Refusal> refusal =
                end instanceof Step.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
        MockResponse answer = finish(
                exchange,
                api,
                refusal.isPresent() ? refused(exchange, api, refusal.get()) : ((Step.Answered) end).response());
        recorder.record(exchange, api.name(), refusal, answer, watch.elapsed());
        return Garbling.applied(answer, exchange.world());
    }

    private MockResponse serveUnrouted(
            MockRequest request, Router.Match<Routes.Target> match, World world, Stopwatch watch) {
        MockResponse given = match instanceof Router.OtherMethods<Routes.Target> others
                ? unrouted.methodNotAllowed(request, others, world)
                : unrouted.unknownPath(request, world);
        MockResponse told =
                given.status() < 400 ? given : given.withHeaders(given.headers().with(WORLD_HEADER, world.key()));
        MockResponse answer = finish(request, told);
        recorder.record(request, unrouted.apiOf(request.path()).map(ServedApi::name), world, answer, watch.elapsed());
        return answer;
    }

    /** Each stage in phase order, until one ends the exchange. */
    private static Step end(ServedApi api, Exchange exchange) {
        for (Stage stage : api.stages()) {
            exchange.trace().enter(stage.phase().text());
            Step step = stage.apply(exchange);
            if (step != Step.next()) {
                exchange.trace().note(step.told());
                return step;
            }
        }
        throw new IllegalStateException(
                "No stage answered " + exchange.request().line());
    }

    private static MockResponse refused(Exchange exchange, ServedApi api, Refusal refusal) {
        return api.refusals()
                .render(
                        refusal,
                        api.asSeenByService(exchange.request()),
                        Optional.of(exchange.operation()),
                        exchange.world(),
                        exchange.instant());
    }

    private MockResponse finish(Exchange exchange, ServedApi api, MockResponse response) {
        Headers.Builder headers = Headers.builder().addAll(response.headers());
        boolean askedFor =
                exchange.preferences().chooseAnswer() && !response.headers().contains("Understudy-Refusal");
        exchange.responseHeaders().forEach((name, value) -> {
            if (!askedFor || !response.headers().contains(name)) { // who asks for a 429 gets it whole
                headers.set(name, value);
            }
        });
        headers.set("Understudy-Operation", exchange.operation().id());
        headers.set(WORLD_HEADER, exchange.world().key());
        MockResponse whole = exchange.applied(response.withHeaders(headers.build()));
        if (options.selfCheck()) {
            List<Violation> violations = api.violations(exchange.operation(), whole);
            if (!violations.isEmpty()) {
                throw new IllegalStateException(
                        "The answer to " + exchange.request().line() + " breaks the contract: "
                                + violations.stream().map(Violation::message).collect(Collectors.joining("; ")));
            }
        }
        return finish(exchange.request(), whole);
    }

    private MockResponse finish(MockRequest request, MockResponse response) {
        if (!options.cors() || !request.headers().contains("Origin") || Cors.isPreflight(request)) {
            return response;
        }
        Headers.Builder headers = Headers.builder().addAll(response.headers());
        return response.withHeaders(Cors.open(headers, response).build());
    }

    @Override
    public List<Mount> mounts() {
        return apis.stream().map(api -> new Mount(api.prefix(), api.contract())).toList();
    }

    public Worlds worlds() {
        return worlds;
    }

    /** Everything that the APIs keep; empty in the mode that keeps nothing. */
    public List<ResourceKind> kinds() {
        return apis.stream().flatMap(api -> api.kinds().stream()).toList();
    }

    /** Saves worlds, and restores them. */
    public Snapshots snapshots() {
        return new Snapshots(
                worlds,
                kinds(),
                apis.stream()
                        .collect(Collectors.toMap(
                                ServedApi::name, api -> api.contract().api(), (one, other) -> one)));
    }

    @Override
    public Journal journal() {
        return recorder.journal();
    }

    @Override
    public Coverage coverage() {
        return recorder.coverage();
    }

    @Override
    public List<Violation> violations(Recorded exchange) {
        return apis.stream()
                .filter(api -> exchange.api().map(api.name()::equals).orElse(false))
                .flatMap(api -> exchange
                        .operation()
                        .flatMap(id -> api.contract().api().operation(id))
                        .stream()
                        .flatMap(operation -> api.violations(operation, exchange.response()).stream()))
                .toList();
    }
}
