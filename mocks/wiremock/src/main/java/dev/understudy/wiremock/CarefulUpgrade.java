package dev.understudy.wiremock;

import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.http.MetaData;
import wiremock.org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import wiremock.org.eclipse.jetty.io.Connection;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.ServerConnector;

/**
 * Changes to HTTP/2 when a client offers it, but not in the midst of a chunked body, whose rest Jetty would lose. Such a
 * request is answered in HTTP/1.1, as RFC 9110, section 7.8 allows.
 */
final class CarefulUpgrade extends HTTP2CServerConnectionFactory {

    private CarefulUpgrade(HttpConfiguration configuration) {
        super(configuration);
    }

    /** Does nothing where HTTP/2 is not offered. */
    static void replaceIn(ServerConnector connector) {
        HTTP2CServerConnectionFactory usual = connector.getConnectionFactory(HTTP2CServerConnectionFactory.class);
        if (usual != null) {
            connector.addConnectionFactory(new CarefulUpgrade(usual.getHttpConfiguration()));
        }
    }

    @Override
    public @Nullable Connection upgradeConnection(
            Connector connector, EndPoint endPoint, MetaData.Request request, HttpFields.Mutable response) {
        return request.getFields().contains(HttpHeader.TRANSFER_ENCODING)
                ? null
                : super.upgradeConnection(connector, endPoint, request, response);
    }
}
