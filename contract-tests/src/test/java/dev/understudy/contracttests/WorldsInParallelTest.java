package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.verify.json.Json;
import dev.understudy.verify.provider.Provider;
import dev.understudy.wiremock.MockServer;
import dev.understudy.wiremock.ServerOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two hundred clients at once, each with a token of its own, on one server. */
class WorldsInParallelTest {
    private static final int WORLDS = 200;
    private static final int THREADS = 20;
    private static final String INSTANCES =
            "/cloudflare/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/workflows/order-fulfilment/instances";

    @Test
    void eachSeesTheSeedAndItsOwnItemsAndNobodyElses() throws Exception {
        List<Client> clients = everyoneAtOnce();
        List<String> seed = seed();

        assertThat(seed).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        for (Client client : clients) {
            List<String> expected = new ArrayList<>(client.created);
            expected.addAll(seed);
            assertThat(client.walked).as(client.token).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(client.states)
                    .as(client.token)
                    .isEqualTo(Map.of(client.own("ended"), "terminated", client.own("running"), "queued"));
        }
        assertThat(clients.stream().map(client -> client.created.get(3)).toList())
                .as("ids that were made up")
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameCallsGetTheSameBytesFromAnotherServer() throws Exception {
        List<List<String>> here =
                everyoneAtOnce().stream().map(client -> client.heard).toList();
        List<List<String>> there =
                everyoneAtOnce().stream().map(client -> client.heard).toList();

        assertThat(here).allSatisfy(heard -> assertThat(heard).hasSizeGreaterThan(10));
        assertThat(there).isEqualTo(here);
    }

    /** What the clients of a fresh server did and heard, in order of their numbers. */
    private static List<Client> everyoneAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (MockServer server = start()) {
            List<Future<Client>> running = new ArrayList<>();
            for (int i = 0; i < WORLDS; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    try (WireProvider connection = new WireProvider(server.port())) {
                        return new Client(number, connection).live();
                    }
                }));
            }
            List<Client> clients = new ArrayList<>();
            for (Future<Client> each : running) {
                clients.add(each.get());
            }
            return clients;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> seed() throws Exception {
        try (MockServer server = start();
                WireProvider connection = new WireProvider(server.port())) {
            Client client = new Client(WORLDS, connection); // changes nothing
            client.walk();
            return client.walked;
        }
    }

    private static MockServer start() throws Exception {
        MockEngine engine = MockEngine.of(
                BundledApi.all().stream().map(BundledApi::mount).toList(),
                EngineOptions.usual().withClock(MovableClock.frozenAt("2030-01-01T00:00:00Z")));
        return MockServer.start(engine, ServerOptions.anyPort());
    }

    /** Creates runs, two of them by names that every client gives, ends one, looks at them, and walks the list. */
    private static final class Client {
        private final int number;
        private final String token;
        private final Provider provider;
        private final List<String> created = new ArrayList<>();
        private final List<String> walked = new ArrayList<>();
        private final Map<String, String> states = new HashMap<>();
        private final List<String> heard = new ArrayList<>();

        Client(int number, Provider provider) {
            this.number = number;
            this.token = "token-" + number;
            this.provider = provider;
        }

        Client live() throws Exception {
            create("{\"instance_id\":\"" + own("ended") + "\"}");
            create("{\"instance_id\":\"everyone-has-one\"}");
            create("{\"instance_id\":\"" + own("running") + "\"}");
            create("{}");
            call("PATCH", INSTANCES + "/" + own("ended") + "/status", "{\"status\":\"terminate\"}", 200);
            call("POST", INSTANCES, "{\"instance_id\":\"everyone-has-one\"}", 409);
            describe(own("ended"));
            describe(own("running"));
            call("GET", INSTANCES + "/ended-of-token-" + (number ^ 1), "", 404);
            walk();
            return this;
        }

        String own(String name) {
            return name + "-of-" + token;
        }

        void walk() throws Exception {
            for (int page = 1; ; page++) {
                JsonNode items = call("GET", INSTANCES + "?per_page=7&page=" + page, "", 200);
                if (items.isEmpty()) {
                    return;
                }
                items.forEach(item -> walked.add(item.path("id").textValue()));
            }
        }

        private void create(String body) throws Exception {
            created.add(call("POST", INSTANCES, body, 200).path("id").textValue());
        }

        private void describe(String id) throws Exception {
            JsonNode run = call("GET", INSTANCES + "/" + id, "", 200);
            states.put(id, run.path("status").textValue());
        }

        /** @return the answer's result */
        private JsonNode call(String method, String target, String body, int status) throws Exception {
            MockRequest request = MockRequest.of(method, target, "Authorization", "Bearer " + token);
            MockResponse answer = provider.answer(
                    body.isEmpty()
                            ? request
                            : request.withBody("application/json", body.getBytes(StandardCharsets.UTF_8)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            heard.add(answer.status() + " " + answer.headers() + " " + answer.text());
            return Json.read(answer.body()).orElseThrow().path("result");
        }
    }
}
