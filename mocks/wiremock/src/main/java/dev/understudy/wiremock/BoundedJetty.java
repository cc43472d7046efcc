package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.EnumSet;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * WireMock's own server, with what it lacks: a {@link RequestGuard}, {@link ServerErrors}, and an end: stopping does not wait
 * for answers that are still delayed.
 */
final class BoundedJetty extends Jetty11HttpServer {

    BoundedJetty(Options options, AdminRequestHandler adminRequestHandler, StubRequestHandler stubRequestHandler) {
        super(options, adminRequestHandler, stubRequestHandler);
    }

    // All three are called by the constructor of the superclass, before fields of this class could be set.

    @Override
    protected void applyAdditionalServerConfiguration(Server server, Options options) {
        super.applyAdditionalServerConfiguration(server, options);
        server.setErrorHandler(new ServerErrors());
    }

    @Override
    protected void decorateMockServiceContextAfterConfig(ServletContextHandler context) {
        addGuard(context);
    }

    @Override
    protected void decorateAdminServiceContextAfterConfig(ServletContextHandler context) {
        addGuard(context);
    }

    @Override
    public void stop() {
        if (scheduledExecutorService != null) {
            scheduledExecutorService.shutdownNow();
        }
        super.stop();
    }

    private void addGuard(ServletContextHandler context) {
        FilterHolder holder = new FilterHolder(new RequestGuard(extension()));
        holder.setAsyncSupported(true); // else a delayed answer would hold its thread
        context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    private UnderstudyExtension extension() {
        return options.getDeclaredExtensions().getInstances().values().stream()
                .filter(UnderstudyExtension.class::isInstance)
                .map(UnderstudyExtension.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no Understudy in this WireMock"));
    }
}
