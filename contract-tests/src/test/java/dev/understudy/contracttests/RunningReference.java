package dev.understudy.contracttests;

import dev.understudy.contracttests.provider.ReferenceProvider;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.verify.provider.HttpProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The reference provider, started for the first test that wants it and shared by all; its clock stands still until moved. */
final class RunningReference implements BeforeAllCallback, ContractProvider {
    /** Held by the test classes that want it, since its clock is one for all. */
    static final String LOCK = "the reference provider";

    private static final Namespace NAMESPACE = Namespace.create(RunningReference.class);
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final BundledApi API = BundledApi.atRoot("cloudflare");

    private @Nullable ReferenceProvider started;
    private @Nullable HttpProvider client;

    @Override
    public void beforeAll(ExtensionContext context) {
        ReferenceProvider provider = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("provider", key -> ReferenceProvider.startAt(START), ReferenceProvider.class);
        started = provider;
        client = new HttpProvider(provider.url());
    }

    @Override
    public String label() {
        return "reference provider";
    }

    BundledApi api() {
        return API;
    }

    @Override
    public List<BundledApi> apis() {
        return List.of(API);
    }

    HttpProvider provider() {
        return Objects.requireNonNull(client, "not started");
    }

    String url() {
        return Objects.requireNonNull(started, "not started").url();
    }

    int port() {
        return Objects.requireNonNull(started, "not started").port();
    }

    @Override
    public MockResponse answer(MockRequest request) {
        try {
            return provider().answer(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void moveClock(Duration by) {
        Objects.requireNonNull(started, "not started").clock().forward(by);
    }

    Instant now() {
        return Objects.requireNonNull(started, "not started").clock().instant();
    }

    @Override
    public boolean tellsViolations() {
        return false;
    }
}
