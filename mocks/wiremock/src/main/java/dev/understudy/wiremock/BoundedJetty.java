package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.gzip.GzipHandler;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.FilterMapping;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * WireMock's own server, with what it lacks: a {@link ShortPath}, a {@link RequestGuard}, {@link ServerErrors},
 * {@link CarefulUpgrade}, and an end: stopping does not wait for answers that are still delayed.
 */
final class BoundedJetty extends Jetty11HttpServer {
    /** Where WireMock's own administration is. */
    static final String ADMIN_CONTEXT_ROOT = "/__admin";

    BoundedJetty(
            Options options,
            AdminRequestHandler adminRequestHandler,
            StubRequestHandler stubRequestHandler,
            UnderstudyExtension extension) {
        super(options, adminRequestHandler, stubRequestHandler);
        AnswerSender sender = new AnswerSender(this::later);
        jettyServer.setErrorHandler(new ServerErrors());
        for (Handler handler : jettyServer.getChildHandlersByClass(ServletContextHandler.class)) {
            ServletContextHandler context = (ServletContextHandler) handler;
            context.setErrorHandler(new ServerErrors());
            guard(
                    context,
                    new RequestGuard(extension, sender, context.getContextPath().equals(ADMIN_CONTEXT_ROOT)));
        }
        GzipHandler packing = jettyServer.getChildHandlerByClass(GzipHandler.class);
        if (packing != null) {
            packing.insertHandler(new ShortPath(extension, sender));
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

    /** Those whose answers are still held back when this is stopped are sent away with all others. */
    private void later(Runnable task, Duration delay) {
        if (scheduledExecutorService == null) { // WireMock was told to delay answers by holding threads
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(task);
        } else {
            Future<?> unused = scheduledExecutorService.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
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
