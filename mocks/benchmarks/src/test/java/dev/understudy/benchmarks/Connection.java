package dev.understudy.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** One HTTP/1.1 connection that is kept alive and sends one request over and over, several before it reads the answers. */
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] requests;
    private final int depth;

    /**
     * @param headers each as {@code Name: value}
     * @param depth how many requests are on their way at a time
     */
    Connection(URI url, List<String> headers, int depth) throws IOException {
        this.socket = new Socket(url.getHost(), url.getPort());
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.out = socket.getOutputStream();
        this.depth = depth;
        String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        StringBuilder head = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        this.requests = (head + "\r\n").repeat(depth).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** How many requests were answered: as many as are sent at a time. Whatever is not answered by 200 is an error. */
    int round() throws IOException {
        out.write(requests);
        out.flush();
        for (int i = 0; i < depth; i++) {
            readAnswer();
        }
        return depth;
    }

    private void readAnswer() throws IOException {
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("Expected 200, got " + status);
        }
        long length = 0;
        boolean isChunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String text = header.toLowerCase(Locale.ROOT);
            if (text.startsWith("content-length:")) {
                length = Long.parseLong(
                        text.substring("content-length:".length()).strip());
            }
            isChunked |= text.startsWith("transfer-encoding:") && text.contains("chunked");
        }
        if (!isChunked) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = Integer.parseInt(line(), 16); chunk > 0; chunk = Integer.parseInt(line(), 16)) {
            in.skipNBytes(chunk + 2L);
        }
        line();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server has hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
