package dev.understudy.proxy;

import dev.understudy.admin.Administration;
import dev.understudy.engine.Traffic;
import dev.understudy.engine.spec.Contract;
import dev.understudy.proxy.head.Upstream;
import dev.understudy.proxy.verdict.Ledger;
import dev.understudy.proxy.verdict.PassingJudge;
import dev.understudy.proxy.verdict.ProxyListener;
import dev.understudy.proxy.wire.Manner;
import dev.understudy.proxy.wire.Passageway;
import dev.understudy.proxy.wire.ProxyHandler;
import dev.understudy.proxy.wire.ProxyServers;
import dev.understudy.proxy.wire.UpstreamClient;
import java.io.IOException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A running proxy: passes requests on to a service, and judges what passes. Close it to stop it. Safe to share between threads. */
public final class ProxyServer implements AutoCloseable {
    private final Server server;
    private final HttpClient client;
    private final Ledger ledger;
    private final Administration administration;
    private final String host;

    private ProxyServer(Server server, HttpClient client, Ledger ledger, Administration administration, String host) {
        this.server = server;
        this.client = client;
        this.ledger = ledger;
        this.administration = administration;
        this.host = host;
    }

    /**
     * Starts a proxy and waits until it listens. The service is not asked for anything until a request comes.
     *
     * @throws IOException when the address cannot be bound
     * @throws dev.understudy.engine.spec.SpecException when the contract cannot be used
     */
    public static ProxyServer start(Contract contract, Upstream upstream, ProxyOptions options, ProxyListener listener)
            throws IOException {
        PassingJudge judge = PassingJudge.of(contract);
        Ledger ledger = new Ledger(judge.mount(), listener);
        Administration administration = Administration.ofProxy(ledger, options.admin());
        Server server = ProxyServers.make(options.host(), options.port(), options.timeout());
        HttpClient client = UpstreamClient.make(options.timeout(), options.insecure(), server.getThreadPool());
        Manner manner = new Manner(options.refuses(), options.streams(), options.timeout());
        server.setHandler(
                new ProxyHandler(new Passageway(upstream, client, manner, judge, ledger, listener), administration));
        ProxyServer proxy = new ProxyServer(server, client, ledger, administration, options.host());
        try {
            UpstreamClient.start(client);
            server.start();
            return proxy;
        } catch (Exception e) { // Jetty declares no less
            proxy.close();
            throw new IOException(
                    "cannot listen on " + options.host() + ":" + options.port() + ": " + ProxyServers.reason(e), e);
        }
    }

    public int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** The proxy's root, such as {@code http://127.0.0.1:4010}, without a trailing slash. */
    public String url() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port();
    }

    /** What has passed, and was found. */
    public Traffic traffic() {
        return ledger;
    }

    /** Makes the administration ready now, instead of at its first request. */
    public void prepareAdministration() {
        administration.prepare();
    }

    @Override
    public void close() {
        ProxyServers.stop(server);
        UpstreamClient.stop(client);
    }
}
