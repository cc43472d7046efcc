package dev.understudy.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.LazyHttpClient;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.exchange.Preferences;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A running WireMock that answers from contracts. Close it to stop it. Safe to share between threads. */
public final class MockServer implements AutoCloseable {
    private static final int CONTAINER_THREADS = 16;
    private static final int DELAYING_THREADS = 8;
    /** WireMock gives up on a delayed answer after five minutes; a client may ask for a longer delay. */
    private static final Duration LONGEST_ANSWER = Preferences.MAX_DELAY.plusMinutes(1);

    private final WireMockServer wireMock;
    private final UnderstudyExtension extension;
    private final String host;

    private MockServer(WireMockServer wireMock, UnderstudyExtension extension, String host) {
        this.wireMock = wireMock;
        this.extension = extension;
        this.host = host;
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @throws IOException when the address cannot be bound; the message says why in a few words
     */
    public static MockServer start(MockEngine engine, ServerOptions options) throws IOException {
        return start(new UnderstudyExtension(engine), options);
    }

    /**
     * As {@link #start(MockEngine, ServerOptions)}, with an extension made by the caller. Whom its administration answers,
     * WireMock's own below {@code /__admin} answers too, and nobody else.
     */
    public static MockServer start(UnderstudyExtension extension, ServerOptions options) throws IOException {
        extension.restrictWireMock();
        BoundedJournal journal = new BoundedJournal(options.journalEntries());
        extension.allowShortPath(options.journalEntries() == 0 ? Optional.empty() : Optional.of(journal));
        WireMockServer server =
                new AttentiveWireMock(configuration(extension, options, journal), extension.shortPath());
        try {
            server.start();
        } catch (FatalStartupException e) {
            stopQuietly(server);
            extension.shortPath().end();
            throw new IOException("cannot listen on " + options.host() + ":" + options.port() + ": " + reason(e), e);
        }
        return new MockServer(server, extension, options.host());
    }

    public int port() {
        return wireMock.port();
    }

    /** The server's root, such as {@code http://127.0.0.1:4010}, without a trailing slash. */
    public String url() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port();
    }

    /** The WireMock itself, for stubs and verification. */
    public WireMockServer wireMock() {
        return wireMock;
    }

    @Override
    public void close() {
        wireMock.stop();
        extension.shortPath().end();
    }

    /** Ends the threads of a server that could not start; that it cannot be stopped in good order is no news. */
    private static void stopQuietly(WireMockServer server) {
        try {
            server.stop();
        } catch (Exception alreadyFailed) { // WireMock throws checked ones that it does not declare
            System.getLogger(MockServer.class.getName()).log(System.Logger.Level.DEBUG, "Not stopped", alreadyFailed);
        }
    }

    private static WireMockConfiguration configuration(
            UnderstudyExtension extension, ServerOptions options, BoundedJournal journal) {
        WireMockConfiguration configuration = wireMockConfig()
                .bindAddress(options.host())
                .port(options.port())
                .fileSource(files())
                .extensions(extension)
                .withStores(new Stores(files(), journal))
                .httpClientFactory(MockServer::clientOnDemand)
                .timeout((int) LONGEST_ANSWER.toMillis())
                .containerThreads(CONTAINER_THREADS)
                .jettyAcceptors(
                        0) // the selectors accept: a thread that waits for callers lets one in after closing time
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(DELAYING_THREADS)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .stubRequestLoggingDisabled(true);
        if (options.port() == 0) {
            configuration.dynamicPort();
        }
        return options.journalEntries() == 0 ? configuration.disableRequestJournal() : configuration;
    }

    /** The client of stubs that are proxies. To make it at once, with its certificates, takes half the time of a start. */
    private static HttpClient clientOnDemand(
            Options options, boolean trustAll, List<String> trustedHosts, boolean useSystemProperties) {
        return new LazyHttpClient(() ->
                new ApacheHttpClientFactory().buildHttpClient(options, trustAll, trustedHosts, useSystemProperties));
    }

    /** Where WireMock would look for stub files and keep persistent ones. Nothing is read from the working directory. */
    private static FileSource files() {
        return new SingleRootFileSource(Path.of(System.getProperty("java.io.tmpdir"), "understudy-wiremock")
                .toFile());
    }

    private static String reason(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "there is no host of that name";
            }
            if (cause instanceof BindException) {
                return "the port is in use, or the address is not one of this machine";
            }
        }
        return String.valueOf(e.getMessage());
    }

    /** WireMock's stores in memory, with a journal that stays small. */
    private static final class Stores extends DefaultStores {
        private final BoundedJournal journal;

        Stores(FileSource files, BoundedJournal journal) {
            super(files);
            this.journal = journal;
        }

        @Override
        public RequestJournalStore getRequestJournalStore() {
            return journal;
        }
    }
}
