package dev.understudy.contracttests.provider.web;

import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leaves as little as possible for Tomcat to refuse, and what it does refuse, in our shape. */
@Configuration(proxyBeanMethods = false)
class TomcatSettings {
    /** What does not belong into a URI, and is sent all the same. */
    private static final String NO_URI_CHARACTERS = "\"<>[\\]^`{|}";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                connector.setAllowBackslash(true);
                connector.setProperty("relaxedPathChars", NO_URI_CHARACTERS);
                connector.setProperty("relaxedQueryChars", NO_URI_CHARACTERS);
            });
            factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(TomcatFailureValve.class.getName()));
        };
    }
}
