package dev.understudy.contracttests.provider;

import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The provider, answering on a free port of this machine until it is closed. */
public final class ReferenceProvider implements AutoCloseable {
    /** Held, since the JDK forgets the level of a logger that nobody holds. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final ServletWebServerApplicationContext context;
    private final ProviderClock clock;

    private ReferenceProvider(ServletWebServerApplicationContext context, ProviderClock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** @param now where its clock stands until it is moved */
    public static ReferenceProvider startAt(Instant now) {
        ProviderClock clock = new ProviderClock(now);
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        TOMCAT.setLevel(Level.SEVERE);
        SpringApplication application = new SpringApplication(ProviderApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.jmx.enabled", "false",
                "spring.mvc.formcontent.filter.enabled", "false",
                "spring.servlet.multipart.enabled", "false",
                "spring.web.resources.add-mappings", "false"));
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("providerClock", clock));
        return new ReferenceProvider((ServletWebServerApplicationContext) application.run(), clock);
    }

    /** What stands before a request's target, such as {@code http://127.0.0.1:4010}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    public ProviderClock clock() {
        return clock;
    }

    @Override
    public void close() {
        context.close();
    }
}
