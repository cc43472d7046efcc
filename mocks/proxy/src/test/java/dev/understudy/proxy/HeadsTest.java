package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadsTest {

    @Test
    void whatIsOfOneConnectionOnlyIsNotPassedOn() throws Exception {
        try (Service service = Service.answering(
                        200,
                        "application/json",
                        "[]",
                        "Connection",
                        "X-Theirs",
                        "X-Theirs",
                        "1",
                        "Proxy-Authenticate",
                        "Basic",
                        "Keep-Alive",
                        "timeout=5",
                        "X-Kept",
                        "1");
                RunningProxy proxy = RunningProxy.before(service);
                RawClient client = new RawClient(proxy.port())) {
            client.ask("""
                    GET /notes HTTP/1.1
                    Host: a
                    Connection: X-Mine, Upgrade, HTTP2-Settings, Host
                    X-Mine: 1
                    TE: gzip
                    Upgrade: h2c
                    HTTP2-Settings: a
                    Keep-Alive: timeout=5
                    Proxy-Authorization: Basic a
                    Proxy-Connection: keep-alive
                    X-Kept: 1

                    """);
            String answer = client.head();
            HttpFields seen = service.seen().headers();

            assertThat(seen.getFieldNamesCollection())
                    .contains("X-Kept", "Host")
                    .doesNotContain(
                            "X-Mine",
                            "TE",
                            "Upgrade",
                            "HTTP2-Settings",
                            "Keep-Alive",
                            "Connection",
                            "Proxy-Authorization",
                            "Proxy-Connection");
            assertThat(answer)
                    .contains("X-Kept: 1")
                    .doesNotContain("X-Theirs", "Proxy-Authenticate", "Keep-Alive", "Connection");
        }
    }

    @Test
    void theServiceLearnsWhoAskedForWhatAndOfWhom() throws Exception {
        try (Service service = Service.answering(200, "application/json", "[]");
                RunningProxy proxy = RunningProxy.before(service);
                RawClient client = new RawClient(proxy.port())) {
            client.ask("""
                    GET /notes HTTP/1.1
                    Host: notes.example:80
                    Via: 1.0 fred
                    X-Forwarded-For: 10.0.0.1
                    Forwarded: for=10.0.0.1

                    """).head();
            HttpFields seen = service.seen().headers();

            assertThat(service.url()).endsWith(seen.get("Host"));
            assertThat(seen.get("Via")).isEqualTo("1.0 fred, 1.1 understudy");
            assertThat(seen.get("X-Forwarded-For")).isEqualTo("10.0.0.1, 127.0.0.1");
            assertThat(seen.get("X-Forwarded-Host")).isEqualTo("notes.example:80");
            assertThat(seen.get("X-Forwarded-Proto")).isEqualTo("http");
            assertThat(seen.get("Forwarded"))
                    .isEqualTo("for=10.0.0.1, for=127.0.0.1;host=\"notes.example:80\";proto=http");
            assertThat(seen.getFieldNamesCollection()).doesNotContain("Accept-Encoding", "User-Agent", "Content-Type");
        }
    }

    @Test
    void redirectsAreNotFollowedAndLeadBackToTheProxy() throws Exception {
        try (Service service = Service.that((request, response) -> {
                    String to = request.getHeaders()
                            .get("X-To")
                            .replace("SELF", "http://" + request.getHeaders().get("Host"));
                    Service.send(response, 302, "", "", "Location", to);
                });
                RunningProxy proxy = new RunningProxy(service.url() + "/base/", ProxyOptions.anyPort())) {
            assertThat(location(proxy, "SELF/base/notes?a=1"))
                    .isEqualTo(proxy.server().url() + "/notes?a=1");
            assertThat(location(proxy, "SELF/base")).isEqualTo(proxy.server().url() + "/");
            assertThat(location(proxy, "SELF/basement"))
                    .endsWith("/basement")
                    .doesNotContain(proxy.server().url());
            assertThat(location(proxy, "/base/notes")).isEqualTo("/notes");
            assertThat(location(proxy, "other")).isEqualTo("other");
            assertThat(location(proxy, "https://elsewhere.test/base/")).isEqualTo("https://elsewhere.test/base/");
            assertThat(service.seen().target()).isEqualTo("/base/notes");
        }
    }

    @Test
    void cookiesPassBothWays() throws Exception {
        try (Service service = Service.answering(
                        200, "application/json", "[]", "Set-Cookie", "a=1; Path=/", "Set-Cookie", "b=2");
                RunningProxy proxy = RunningProxy.before(service)) {
            HttpResponse<String> answer = proxy.get("/notes", "Cookie", "c=3");

            assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1; Path=/", "b=2");
            assertThat(service.seen().headers().get("Cookie")).isEqualTo("c=3");
            proxy.get("/notes");
            assertThat(service.seen().headers().contains("Cookie")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%2Fb",
                "/a%20b?c=%zz",
                "/a/../b",
                "/a;b=c",
                "/a?",
                "/a?b=c&b=&b",
                "/a|b?[c]={d}",
                "/%e4",
                "//a//b",
                "/"
            })
    void targetsArriveAsTheyWereSent(String target) throws Exception {
        try (RawService raw = RawService.that((in, out) -> {
                    String line = RawService.readHead(in).lines().findFirst().orElse("");
                    RawService.say(out, "HTTP/1.1 200 OK\r\nContent-Length: " + line.length() + "\r\n\r\n" + line);
                });
                RunningProxy before = RunningProxy.before(raw.url());
                RawClient client = new RawClient(before.port())) {
            client.say("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(client.rest()).endsWith("\r\n\r\nGET " + target + " HTTP/1.1");
        }
    }

    @Test
    void theProxyMakesNoTunnels() throws Exception {
        try (Service service = Service.answering(200, "text/plain", "");
                RunningProxy proxy = RunningProxy.before(service);
                RawClient client = new RawClient(proxy.port())) {
            client.say("CONNECT a.test:443 HTTP/1.1\r\nHost: a.test:443\r\nConnection: close\r\n\r\n");

            assertThat(client.head()).startsWith("HTTP/1.1 501 ").contains("no-proxy");
            assertThat(service.hasSeenNothing()).isTrue();
        }
    }

    private static String location(RunningProxy proxy, String to) throws Exception {
        return proxy.get("/notes", "X-To", to).headers().firstValue("Location").orElse("");
    }
}
