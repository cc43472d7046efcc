package dev.understudy.wiremock;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body was read and unpacked. Its {@code Content-Encoding} is gone, as the body is plain now. */
final class ReadRequest extends HttpServletRequestWrapper {
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private final byte[] body;
    private final boolean wasGzip;

    ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.wasGzip = isGzip(request);
    }

    /** Unpacked; the same array at every call. */
    byte[] body() {
        return body;
    }

    static boolean isGzip(HttpServletRequest request) {
        return GZIP.contains(encoding(request));
    }

    /** Whether the body is packed in a way that nobody here can unpack. */
    static boolean isPackedOtherwise(HttpServletRequest request) {
        String encoding = encoding(request);
        return !encoding.isEmpty() && !encoding.equals("identity") && !GZIP.contains(encoding);
    }

    /** Lower case; empty when there is none, a list when there are several. */
    private static String encoding(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders(CONTENT_ENCODING)))
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    /** Each name once, however its repetitions are capitalised: WireMock asks for all values of each. */
    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.removeIf(this::isHidden);
        return Collections.enumeration(names);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    private boolean isHidden(String name) {
        return wasGzip && name.equalsIgnoreCase(CONTENT_ENCODING);
    }

    /** The whole body at hand. */
    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is at hand: read it");
        }
    }
}
