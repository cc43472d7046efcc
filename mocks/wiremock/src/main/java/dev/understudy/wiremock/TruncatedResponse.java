package dev.understudy.wiremock;

import java.io.IOException;
import wiremock.jakarta.servlet.ServletOutputStream;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.ServletResponseWrapper;
import wiremock.jakarta.servlet.WriteListener;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.jakarta.servlet.http.HttpServletResponseWrapper;
import wiremock.org.eclipse.jetty.io.EofException;
import wiremock.org.eclipse.jetty.server.Response;

/**
 * A response that can end in the middle of its body, which WireMock has no fault for. A header that goes no further tells
 * it how much of the body to send; the connection, or the HTTP/2 stream, is then aborted.
 */
final class TruncatedResponse extends HttpServletResponseWrapper {
    /** Number of bytes to send. */
    static final String HEADER = "Understudy-Send-Bytes";

    private int sendBytes = -1;

    TruncatedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equals(HEADER)) {
            sendBytes = Integer.parseInt(value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream whole = super.getOutputStream();
        return sendBytes < 0 ? whole : new Cut(whole, this, sendBytes);
    }

    /** Ends the connection, or the HTTP/2 stream, as it is. */
    void abort() {
        ServletResponse response = this;
        while (response instanceof ServletResponseWrapper wrapper) {
            response = wrapper.getResponse();
        }
        if (response instanceof Response jetty) {
            jetty.getHttpOutput().getHttpChannel().abort(new EofException("A fault that was asked for"));
        }
    }

    /** Lets the first bytes pass. */
    private static final class Cut extends ServletOutputStream {
        private final ServletOutputStream whole;
        private final TruncatedResponse response;
        private int left;

        Cut(ServletOutputStream whole, TruncatedResponse response, int left) {
            this.whole = whole;
            this.response = response;
            this.left = left;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int passed = Math.min(left, length);
            left -= passed;
            if (passed > 0) {
                whole.write(bytes, offset, passed);
            }
            if (passed < length) {
                whole.flush();
                response.abort();
            }
        }

        @Override
        public boolean isReady() {
            return whole.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            whole.setWriteListener(listener);
        }
    }
}
