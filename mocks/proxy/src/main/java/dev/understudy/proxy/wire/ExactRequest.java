package dev.understudy.proxy.wire;

import java.net.URI;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpConversation;
import org.eclipse.jetty.client.transport.HttpRequest;
import org.jspecify.annotations.Nullable;

/** A request for exactly that target. Jetty's own reads it as a URI, which a client may have sent something else for. */
final class ExactRequest extends HttpRequest {
    private final String path;
    private final @Nullable String query;

    /** @param target path and query, as they are to be sent */
    ExactRequest(HttpClient client, URI origin, String target) {
        super(client, new HttpConversation(), origin);
        int mark = target.indexOf('?');
        this.path = mark < 0 ? target : target.substring(0, mark);
        this.query = mark < 0 ? null : target.substring(mark + 1);
    }

    @Override
    public String getPath() {
        return path;
    }

    @Override
    public @Nullable String getQuery() {
        return query;
    }
}
