package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.extension.GlobalSettingsListener;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import dev.understudy.admin.AdminOptions;
import dev.understudy.admin.Administration;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.refuse.ProblemDetails;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * Answers from contracts whatever no stub of yours matches. Everything else of WireMock works as ever: stubs (yours win),
 * verification, the journal, the admin API; the mock's own administration is below {@code /__understudy}. One catch-all stub
 * stands for all operations, so that their number costs nothing; it comes back when stubs are reset.
 *
 * <pre>{@code new WireMockServer(options().extensions(new UnderstudyExtension(engine)))}</pre>
 */
public class UnderstudyExtension
        implements ResponseTransformerV2,
                MappingsLoaderExtension,
                StubLifecycleListener,
                GlobalSettingsListener,
                HttpServerFactory {
    /** The name by which WireMock knows this extension. */
    public static final String NAME = "understudy";
    /** Below every priority that a user would choose: WireMock's default is 5, and the lowest number wins. */
    public static final int PRIORITY = 1_000_000;

    private static final UUID STUB_ID = UUID.nameUUIDFromBytes(NAME.getBytes(StandardCharsets.UTF_8));

    private final MockEngine engine;
    private final Administration administration;
    private final ExchangeListener listener;
    private final AtomicReference<@Nullable StubMappings> stubs = new AtomicReference<>();
    private final ShortPathRule shortPath = new ShortPathRule();
    private volatile @Nullable BoundedJournal journal;
    private volatile boolean guarded;
    private volatile boolean restrictsWireMock;

    public UnderstudyExtension(MockEngine engine) {
        this(engine, ExchangeListener.NONE);
    }

    /** @param listener is told of every answer, on the thread that made it */
    public UnderstudyExtension(MockEngine engine, ExchangeListener listener) {
        this(engine, listener, AdminOptions.usual());
    }

    /** @param admin whom the administration below {@value Administration#PATH} answers */
    public UnderstudyExtension(MockEngine engine, ExchangeListener listener, AdminOptions admin) {
        this.engine = engine;
        this.administration = Administration.of(engine, admin);
        this.listener = listener;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    /** WireMock's own server, with bounds on what clients send. */
    @Override
    public HttpServer buildHttpServer(
            Options options, AdminRequestHandler adminRequestHandler, StubRequestHandler stubRequestHandler) {
        return new BoundedJetty(options, adminRequestHandler, stubRequestHandler, this);
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        MockResponse answer = serve(ExchangeTranslator.toEngine(event.getRequest()));
        return ExchangeTranslator.toWireMock(answer, guarded, response.getInitialDelay());
    }

    @Override
    public void loadMappingsInto(StubMappings mappings) {
        stubs.set(mappings);
        addCatchAll();
        lookAtStubs();
    }

    @Override
    public void afterStubCreated(StubMapping stub) {
        if (!stub.getId().equals(STUB_ID)) {
            shortPath.hasOtherStubs(() -> true);
        }
    }

    @Override
    public void afterStubsReset() {
        addCatchAll();
        lookAtStubs();
    }

    @Override
    public void afterStubEdited(StubMapping former, StubMapping stub) {
        lookAtStubs();
    }

    @Override
    public void afterStubRemoved(StubMapping stub) {
        if (stub.getId().equals(STUB_ID)) {
            addCatchAll();
        }
        lookAtStubs();
    }

    @Override
    public void afterGlobalSettingsUpdated(GlobalSettings former, GlobalSettings settings) {
        shortPath.settings(settings);
    }

    /** Made anew for each who wants it, because WireMock changes its stubs. */
    private StubMapping catchAll() {
        return WireMock.any(WireMock.anyUrl())
                .withId(STUB_ID)
                .withName("Understudy: answers from the contracts what no other stub matches")
                .atPriority(PRIORITY)
                .willReturn(WireMock.aResponse().withTransformers(getName()))
                .build();
    }

    private void addCatchAll() {
        StubMappings mappings = stubs.get();
        if (mappings != null && mappings.get(STUB_ID).isEmpty()) {
            mappings.addMapping(catchAll());
        }
    }

    /** The catch-all may have been edited: a stub that only has its id is another. */
    private void lookAtStubs() {
        StubMappings mappings = stubs.get();
        if (mappings != null) {
            shortPath.hasOtherStubs(() -> !mappings.getAll().equals(List.of(catchAll())));
        }
    }

    /**
     * Lets requests pass by WireMock as long as nothing of it can have a say in their answers. A class made of this one may
     * do more with requests than this one does, and is always asked.
     *
     * @param kept where WireMock keeps what was asked; empty when it keeps nothing
     */
    void allowShortPath(Optional<BoundedJournal> kept) {
        this.journal = kept.orElse(null);
        shortPath.begin();
        if (getClass() != UnderstudyExtension.class && getClass() != BundledApisExtension.class) {
            shortPath.forbid();
        }
    }

    ShortPathRule shortPath() {
        return shortPath;
    }

    /** Keeps for WireMock what took the short path. */
    void record(MockRequest request, HttpServletRequest received, MockResponse answer) {
        BoundedJournal kept = journal;
        if (kept != null) {
            kept.add(ShortPathEvent.of(request, received, answer, this::catchAll));
        }
    }

    /** Makes the administration ready now, instead of at its first request. */
    public void prepareAdministration() {
        administration.prepare();
    }

    /** Whether a request is not for what is mocked, but for the mock. */
    boolean isForAdministration(MockRequest request) {
        return administration.owns(request);
    }

    /**
     * From now on WireMock's own administration answers only those whom this mock's answers: with a stub that is a proxy,
     * everybody else could reach the one through the other.
     */
    void restrictWireMock() {
        restrictsWireMock = true;
    }

    /** What a caller is answered that may not use WireMock's own administration; empty for one that may. */
    Optional<MockResponse> wireMockRefusal(String peer, Headers headers) {
        return restrictsWireMock ? administration.refusal(peer, headers) : Optional.empty();
    }

    /** Says that a {@link RequestGuard} stands before WireMock. */
    void guarded() {
        guarded = true;
    }

    /** Answers, and tells the listener. */
    MockResponse serve(MockRequest request) {
        long start = System.nanoTime();
        MockResponse answer = answer(request);
        listener.answered(request, answer, Duration.ofNanos(System.nanoTime() - start));
        return answer;
    }

    private MockResponse answer(MockRequest request) {
        try {
            return isForAdministration(request) ? administration.answer(request) : engine.answer(request);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
            return mistake(request, mistake);
        }
    }

    /** What a mistake of ours looks like to the client: it learns that it is ours, and an id to report. */
    MockResponse mistake(MockRequest request, Throwable mistake) {
        String id = UUID.randomUUID().toString();
        listener.failed(request, id, mistake);
        return ProblemDetails.of(
                500, "understudy-error", "The mock failed", "This is a mistake of Understudy, id " + id);
    }
}
