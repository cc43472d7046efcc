package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.head.Upstream;
import dev.understudy.proxy.verdict.ProxyListener;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.junit.jupiter.api.Test;

/** A proxy in a process of its own that has less memory than a body is long. */
class LargeBodiesTest {
    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 200;

    /** The proxy; its first argument is the URL of the service. Ends when its input does. */
    static final class SmallProcess {
        private SmallProcess() {}

        public static void main(String[] arguments) throws Exception {
            try (ProxyServer proxy = ProxyServer.start(
                    Notes.CONTRACT, Upstream.of(arguments[0]), ProxyOptions.anyPort(), ProxyListener.NONE)) {
                System.out.println(proxy.port());
                System.in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Test
    void twoHundredMegabytesPassEachWayThroughAHeapOf64() throws Exception {
        byte[] block = new byte[BLOCK];
        try (Service service = Service.streaming((request, response) -> {
            try (InputStream in = Content.Source.asInputStream(request)) {
                long read = in.transferTo(OutputStream.nullOutputStream());
                response.getHeaders().put("X-Read", read);
            }
            if (request.getMethod().equals("GET")) {
                response.getHeaders().put("Content-Type", "application/octet-stream");
                for (int i = 0; i < BLOCKS; i++) {
                    Service.write(response, i == BLOCKS - 1, block);
                }
            } else {
                response.setStatus(204);
            }
        })) {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:MaxDirectMemorySize=64m",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SmallProcess.class.getName(),
                            service.url()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                int port = Integer.parseInt(
                        process.inputReader(StandardCharsets.UTF_8).readLine());
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    OutputStream out = socket.getOutputStream();
                    RawService.say(
                            out,
                            "PUT /files HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                                    + (long) BLOCK * BLOCKS + "\r\n\r\n");
                    for (int i = 0; i < BLOCKS; i++) {
                        out.write(block);
                    }
                    assertThat(RawService.readHead(socket.getInputStream()))
                            .startsWith("HTTP/1.1 204 ")
                            .contains("X-Read: " + (long) BLOCK * BLOCKS)
                            .contains("Understudy-Not-Judged: request body: too-large");
                    RawService.say(out, "GET /files HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                    assertThat(RawService.readHead(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
                    long read = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    assertThat(read)
                            .isGreaterThan((long) BLOCK * BLOCKS)
                            .isLessThan((long) (BLOCK + 1000) * BLOCKS * 2);
                }
                assertThat(process.isAlive()).isTrue();
            } finally {
                process.getOutputStream().close();
                process.destroy();
            }
        }
    }
}
