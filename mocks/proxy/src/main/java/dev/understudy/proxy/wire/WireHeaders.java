package dev.understudy.proxy.wire;

import dev.understudy.engine.http.Headers;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/** Header fields, as Jetty has them and as the engine has them. */
final class WireHeaders {

    private WireHeaders() {}

    static Headers of(HttpFields fields) {
        Headers.Builder headers = Headers.builder();
        for (HttpField field : fields) {
            headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
        }
        return headers.build();
    }

    /** Puts these in the place of all that are there. */
    static void put(Headers headers, HttpFields.Mutable fields) {
        fields.clear();
        headers.forEach(fields::add);
    }
}
