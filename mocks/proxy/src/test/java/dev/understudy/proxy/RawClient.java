package dev.understudy.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that says whatever a test wants. */
final class RawClient implements AutoCloseable {
    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
    }

    RawClient say(String text) throws IOException {
        RawService.say(socket.getOutputStream(), text);
        return this;
    }

    /** Says a head whose lines end as those of a text block do. */
    RawClient ask(String head) throws IOException {
        return say(head.replace("\n", "\r\n"));
    }

    /** The head of the next answer. */
    String head() throws IOException {
        return RawService.readHead(socket.getInputStream());
    }

    /** So many bytes. */
    String bytes(int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
    }

    /** Everything until the connection ends, in good order or not. */
    String rest() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder rest = new StringBuilder();
        try {
            for (int read = in.read(); read >= 0; read = in.read()) {
                rest.append((char) read);
            }
        } catch (SocketException reset) {
            rest.append("<reset>");
        }
        return rest.toString();
    }

    /** Goes away without a word. */
    void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
