package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.EnumSet;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * WireMock's own server, with what it lacks: a {@link RequestGuard}, {@link ServerErrors}, {@link CarefulUpgrade}, and an end:
 * stopping does not wait for answers that are still delayed.
 */
final class BoundedJetty extends Jetty11HttpServer {

    BoundedJetty(
            Options options,
            AdminRequestHandler adminRequestHandler,
            StubRequestHandler stubRequestHandler,
            UnderstudyExtension extension) {
        super(options, adminRequestHandler, stubRequestHandler);
        jettyServer.setErrorHandler(new ServerErrors());
        for (Handler context : jettyServer.getChildHandlersByClass(ServletContextHandler.class)) {
            FilterHolder holder = new FilterHolder(new RequestGuard(extension));
            holder.setAsyncSupported(true); // else a delayed answer would hold its thread
            ((ServletContextHandler) context).addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
        }
        if (httpConnector != null) {
            CarefulUpgrade.replaceIn(httpConnector);
        }
    }

    @Override
    public void stop() {
        if (scheduledExecutorService != null) {
            scheduledExecutorService.shutdownNow();
        }
        super.stop();
    }
}
