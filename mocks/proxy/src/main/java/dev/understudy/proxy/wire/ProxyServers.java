package dev.understudy.proxy.wire;

import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Makes the server that clients talk to: it adds nothing of its own to what passes, and takes targets as they are. */
public final class ProxyServers {
    private static final int MAX_HEAD_BYTES = 64 << 10;

    private ProxyServers() {}

    /** A server that is not started yet, and has no handler. */
    public static Server make(String host, int port, Duration timeout) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("proxy");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setUriCompliance(UriCompliance.UNSAFE); // the service is to judge its own paths
        http.setRequestHeaderSize(MAX_HEAD_BYTES);
        http.setResponseHeaderSize(2 * MAX_HEAD_BYTES); // what fits must still fit with what is added
        ServerConnector connector = new ServerConnector(server, 0, -1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(timeout.toMillis());
        server.addConnector(connector);
        server.setErrorHandler(new ServerErrors());
        server.setStopTimeout(0);
        return server;
    }

    public static void stop(Server server) {
        for (var connector : server.getConnectors()) {
            ((ServerConnector) connector).close(); // nobody is let in while those who are in are sent away
        }
        try {
            server.stop();
        } catch (Exception e) { // it ends all the same, with the process
            System.getLogger(ProxyServers.class.getName()).log(System.Logger.Level.DEBUG, "Not stopped", e);
        }
    }

    /** Why a server could not be started, in a few words. */
    public static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "there is no host of that name";
            }
            if (cause instanceof BindException) {
                return "the port is in use, or the address is not one of this machine";
            }
        }
        return String.valueOf(failure.getMessage());
    }
}
