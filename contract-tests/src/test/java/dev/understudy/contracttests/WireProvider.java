package dev.understudy.contracttests;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.verify.provider.Provider;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that sends requests just as they are, one after the other; for one thread. */
final class WireProvider implements Provider, AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    WireProvider(int port) throws IOException {
        this.port = port;
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    @Override
    public MockResponse answer(MockRequest request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(request.line()).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (request.hasBody() || request.headers().contains("Content-Type")) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(request.body());
        socket.getOutputStream().write(bytes.toByteArray());
        return receive(request.method());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private MockResponse receive(String method) throws IOException {
        String[] status = line().split(" ", 3);
        Headers.Builder fields = Headers.builder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            fields.add(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        Headers headers = fields.build();
        byte[] body = method.equals("HEAD") ? new byte[0] : body(headers);
        if (headers.first("Connection").orElse("").equalsIgnoreCase("close")) {
            close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream());
        }
        return new MockResponse(Integer.parseInt(status[1]), headers, body);
    }

    private byte[] body(Headers headers) throws IOException {
        if (!headers.first("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            return in.readNBytes(
                    Integer.parseInt(headers.first("Content-Length").orElse("0")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().replaceFirst(";.*$", "").strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended after \"" + line + '"');
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setSoTimeout(TIMEOUT_MILLIS);
        connected.setTcpNoDelay(true);
        return connected;
    }
}
