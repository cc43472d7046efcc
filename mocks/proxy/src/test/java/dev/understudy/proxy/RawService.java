package dev.understudy.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A service that says whatever a test wants, HTTP or not, to each connection. */
final class RawService implements AutoCloseable {
    /** What is said over a connection; it is closed afterwards. */
    interface Talk {
        void with(InputStream in, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    private RawService(Talk talk) throws IOException {
        Thread accepting = new Thread(() -> accept(talk), "raw-service");
        accepting.setDaemon(true);
        accepting.start();
    }

    static RawService that(Talk talk) throws IOException {
        return new RawService(talk);
    }

    /** Reads the head of a request, says this, and hangs up. */
    static RawService saying(String text) throws IOException {
        return that((in, out) -> {
            readHead(in);
            say(out, text);
        });
    }

    private void accept(Talk talk) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread talking = new Thread(() -> talk(talk, socket), "raw-service-connection");
                talking.setDaemon(true);
                talking.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void talk(Talk talk, Socket socket) {
        try (socket) {
            talk.with(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads to the blank line, and returns what stands before it. */
    static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            head.append((char) read);
        }
        return head.toString();
    }

    static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
