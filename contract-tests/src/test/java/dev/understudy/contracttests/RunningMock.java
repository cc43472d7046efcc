package dev.understudy.contracttests;

import static io.restassured.RestAssured.given;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.understudy.admin.AdminOptions;
import dev.understudy.engine.AnswerMode;
import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.verify.provider.HttpProvider;
import dev.understudy.wiremock.ExchangeListener;
import dev.understudy.wiremock.MockServer;
import dev.understudy.wiremock.ServerOptions;
import dev.understudy.wiremock.UnderstudyExtension;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** APIs on a free port while a test class runs, the bundled ones unless it says otherwise; the clock stands still until moved. */
final class RunningMock implements BeforeAllCallback, AfterAllCallback, ContractProvider {
    private static final AtomicInteger CREDENTIALS = new AtomicInteger();
    /** Of this mock alone: a client that is used again serves one thread. */
    private final RestAssuredConfig asItIs = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().reuseHttpClientInstance())
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final MovableClock clock;
    private final EngineOptions options;
    private final List<Mount> mounts;
    private @Nullable MockServer server;
    private @Nullable HttpProvider provider;

    private RunningMock(MovableClock clock, UnaryOperator<EngineOptions> change) {
        this(clock, change, BundledApi.all().stream().map(BundledApi::mount).toList());
    }

    private RunningMock(MovableClock clock, UnaryOperator<EngineOptions> change, List<Mount> mounts) {
        this.mounts = mounts;
        this.clock = clock;
        this.options = change.apply(EngineOptions.usual()
                .withMode(AnswerMode.EXAMPLES)
                .withClock(clock)
                .withSelfCheck(true));
    }

    static RunningMock withEveryApi() {
        return with(UnaryOperator.identity());
    }

    /** The contract of the administration is among them: its examples, not the administration itself. */
    static RunningMock withEveryContract() {
        return new RunningMock(
                MovableClock.frozenAt("2026-11-21T12:00:00Z"),
                UnaryOperator.identity(),
                BundledApi.published().stream().map(BundledApi::mount).toList());
    }

    static RunningMock with(UnaryOperator<EngineOptions> change) {
        return new RunningMock(MovableClock.frozenAt("2026-11-21T12:00:00Z"), change);
    }

    /** Keeps state; its clock stands at the instant that scenario files may name. */
    static RunningMock stateful() {
        return statefulOf(BundledApi.all().stream().map(BundledApi::mount).toList());
    }

    /** The same for other APIs than the bundled ones. */
    static RunningMock statefulOf(List<Mount> mounts) {
        return new RunningMock(
                MovableClock.frozenAt("2030-01-01T00:00:00Z"),
                options -> options.withMode(AnswerMode.STATEFUL),
                mounts);
    }

    static RunningMock inRealTime() {
        return new RunningMock(MovableClock.real(), options -> options.withMode(AnswerMode.STATEFUL));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    void start() throws IOException {
        UnderstudyExtension extension = new UnderstudyExtension(
                MockEngine.of(mounts, options),
                ExchangeListener.NONE,
                AdminOptions.usual().withSelfCheck(true));
        MockServer started = MockServer.start(extension, ServerOptions.anyPort());
        server = started;
        provider = new HttpProvider(started.url());
    }

    void stop() {
        server().close();
    }

    String url() {
        return server().url();
    }

    int port() {
        return server().port();
    }

    WireMockServer wireMock() {
        return server().wireMock();
    }

    MovableClock clock() {
        return clock;
    }

    /** For many requests: plainer and quicker than {@link #answer}. */
    HttpProvider provider() {
        return Objects.requireNonNull(provider, "not started");
    }

    /** A credential that nobody has used, of a form that every API takes. */
    static String freshCredential() {
        return "own-" + CREDENTIALS.incrementAndGet();
    }

    @Override
    public String label() {
        return "mock";
    }

    /** The bundled APIs and the administration, whatever else it serves. */
    @Override
    public List<BundledApi> apis() {
        return BundledApi.allAndAdministration();
    }

    @Override
    public void moveClock(Duration by) {
        clock.forward(by);
    }

    @Override
    public boolean tellsViolations() {
        return true;
    }

    /** Sends a request with rest-assured, as it is. */
    @Override
    public MockResponse answer(MockRequest request) {
        RequestSpecification sent =
                given().config(asItIs).urlEncodingEnabled(false).redirects().follow(false);
        request.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                sent.header(name, value);
            }
        });
        request.headers().first("Content-Type").ifPresent(sent::contentType);
        if (request.hasBody()) {
            sent.body(request.body());
        }
        return translated(sent.request(request.method(), url() + request.target()));
    }

    private MockServer server() {
        return Objects.requireNonNull(server, "not started");
    }

    private static MockResponse translated(Response answer) {
        Headers.Builder headers = Headers.builder();
        answer.headers().forEach(header -> headers.add(header.getName(), header.getValue()));
        return new MockResponse(answer.statusCode(), headers.build(), answer.asByteArray());
    }
}
