package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.EnumSet;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.FilterMapping;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * WireMock's own server, with what it lacks: a {@link RequestGuard}, {@link ServerErrors}, {@link CarefulUpgrade}, and an end:
 * stopping does not wait for answers that are still delayed.
 */
final class BoundedJetty extends Jetty11HttpServer {
    /** Where WireMock's own administration is. */
    private static final String ADMIN_CONTEXT_ROOT = "/__admin";

    BoundedJetty(
            Options options,
            AdminRequestHandler adminRequestHandler,
            StubRequestHandler stubRequestHandler,
            UnderstudyExtension extension) {
        super(options, adminRequestHandler, stubRequestHandler);
        jettyServer.setErrorHandler(new ServerErrors());
        for (Handler handler : jettyServer.getChildHandlersByClass(ServletContextHandler.class)) {
            ServletContextHandler context = (ServletContextHandler) handler;
            context.setErrorHandler(new ServerErrors());
            guard(context, new RequestGuard(extension, context.getContextPath().equals(ADMIN_CONTEXT_ROOT)));
        }
        if (httpConnector != null) {
            CarefulUpgrade.replaceIn(httpConnector);
        }
    }

    /** Before all other filters: one of them answers pages of any origin that ask to use WireMock's administration. */
    private static void guard(ServletContextHandler context, RequestGuard guard) {
        FilterHolder holder = new FilterHolder(guard);
        holder.setAsyncSupported(true); // else a delayed answer would hold its thread
        FilterMapping everything = new FilterMapping();
        everything.setFilterName(holder.getName());
        everything.setPathSpec("/*");
        everything.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        context.getServletHandler().addFilter(holder);
        context.getServletHandler().prependFilterMapping(everything);
    }

    /**
     * Ends everything. Nobody is let in any more before those who are in are sent away: Jetty alone closes its doors last, and
     * a client that comes again at once is then accepted and never answered.
     */
    @Override
    public void stop() {
        for (Connector connector : jettyServer.getConnectors()) {
            if (connector instanceof ServerConnector listening) {
                listening.close();
            }
        }
        if (scheduledExecutorService != null) {
            scheduledExecutorService.shutdownNow();
        }
        super.stop();
    }
}
