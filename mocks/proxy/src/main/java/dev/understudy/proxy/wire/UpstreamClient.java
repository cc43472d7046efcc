package dev.understudy.proxy.wire;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.eclipse.jetty.client.ContinueProtocolHandler;
import org.eclipse.jetty.client.EarlyHintsProtocolHandler;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProcessingProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportDynamic;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The client towards the service. It adds nothing of its own to what passes, and follows nothing. */
public final class UpstreamClient {
    /** Connections that nobody uses: services close theirs after longer, so that ours are seldom found closed. */
    private static final Duration MAX_UNUSED = Duration.ofSeconds(4);

    private static final int MAX_CONNECTIONS = 1_024;
    private static final int MAX_WAITING = 16_384;
    private static final int MAX_HEAD_BYTES = 64 << 10;

    private UpstreamClient() {}

    /**
     * A client that is not started yet.
     *
     * @param insecure whether certificates are taken from anybody
     * @param threads that it shares with others
     */
    public static HttpClient make(Duration timeout, boolean insecure, Executor threads) {
        ClientConnector connector = new ClientConnector();
        connector.setExecutor(threads);
        SslContextFactory.Client tls = new SslContextFactory.Client(insecure);
        if (insecure) {
            tls.setEndpointIdentificationAlgorithm(null);
        }
        connector.setSslContextFactory(tls);
        HttpClient client = new HttpClient(new HttpClientTransportDynamic(connector));
        client.setExecutor(threads);
        client.setConnectTimeout(timeout.toMillis());
        client.setAddressResolutionTimeout(timeout.toMillis());
        client.setIdleTimeout(Math.min(timeout.toMillis(), MAX_UNUSED.toMillis()));
        client.setMaxConnectionsPerDestination(MAX_CONNECTIONS);
        client.setMaxRequestsQueuedPerDestination(MAX_WAITING);
        client.setMaxResponseHeadersSize(MAX_HEAD_BYTES);
        client.setRequestBufferSize(2 * MAX_HEAD_BYTES); // what fits must still fit with what is added
        client.setFollowRedirects(false);
        client.setUserAgentField(null);
        client.setDefaultRequestContentType(null);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        return client;
    }

    /** @throws Exception as Jetty declares it */
    public static void start(HttpClient client) throws Exception {
        client.start();
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().clear();
        client.getProtocolHandlers().put(new ContinueProtocolHandler());
        client.getProtocolHandlers().put(new ProcessingProtocolHandler());
        client.getProtocolHandlers().put(new EarlyHintsProtocolHandler());
    }

    public static void stop(HttpClient client) {
        try {
            client.stop();
        } catch (Exception e) { // it ends all the same, with the process
            System.getLogger(UpstreamClient.class.getName()).log(System.Logger.Level.DEBUG, "Not stopped", e);
        }
    }
}
