package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.understudy.proxy.verdict.Outcome;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that has TLS, with a certificate that nobody knows. */
class UpstreamTlsTest {
    private static final String PASSWORD = "made-for-a-test";

    @TempDir
    private Path folder;

    private HttpsServer service;

    @BeforeEach
    void serve() throws Exception {
        service = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setHttpsConfigurator(new HttpsConfigurator(context()));
        service.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("[]".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void anUnknownCertificateIsNotTaken() throws Exception {
        try (RunningProxy proxy = RunningProxy.before(url())) {
            assertThat(proxy.get("/notes").body()).contains("\"code\":\"upstream-unreachable\"", "no TLS connection");
            assertThat(proxy.passed().outcome()).isEqualTo(Outcome.UPSTREAM_UNREACHABLE);
        }
    }

    @Test
    void anyCertificateIsTakenIfThatIsAskedFor() throws Exception {
        try (RunningProxy proxy = new RunningProxy(url(), ProxyOptions.anyPort().withInsecure(true))) {
            assertThat(proxy.get("/notes").body()).isEqualTo("[]");
            assertThat(proxy.passed().outcome()).isEqualTo(Outcome.ANSWERED);
        }
    }

    private String url() {
        return "https://127.0.0.1:" + service.getAddress().getPort();
    }

    private SSLContext context() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "service",
                        "-dname",
                        "CN=service.test",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
