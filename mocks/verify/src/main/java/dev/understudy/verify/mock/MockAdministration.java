package dev.understudy.verify.mock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.JsonBody;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.state.Credential;
import dev.understudy.engine.state.WorldName;
import dev.understudy.verify.options.WorldClock;
import dev.understudy.verify.provider.Provider;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The clocks of a mock of ours, moved through its administration. */
public final class MockAdministration implements WorldClock {
    private final Provider provider;

    /** @param provider the root of the mock */
    public MockAdministration(Provider provider) {
        this.provider = provider;
    }

    @Override
    public void begin(Set<String> credentials, Instant instant) throws IOException, InterruptedException {
        ObjectNode clock = JsonNodeFactory.instance
                .objectNode()
                .put("now", instant.toString())
                .put("running", false);
        for (String credential : credentials) {
            send("PUT", credential, "/clock", clock);
        }
    }

    @Override
    public void advance(Set<String> credentials, Duration by) throws IOException, InterruptedException {
        for (String credential : credentials) {
            send(
                    "POST",
                    credential,
                    "/clock/advance",
                    JsonNodeFactory.instance.objectNode().put("by", by.toString()));
        }
    }

    private void send(String method, String credential, String path, ObjectNode body)
            throws IOException, InterruptedException {
        String world = WorldName.of(Credential.of(credential));
        MockResponse answer = provider.answer(new MockRequest(
                method,
                "/__understudy/worlds/" + PercentEncoding.encode(world) + path,
                Headers.of("Content-Type", "application/json"),
                JsonBody.bytes(body),
                "127.0.0.1"));
        if (answer.status() >= 300) {
            throw new IOException("the administration of the mock does not move the clock: status " + answer.status()
                    + " " + answer.text());
        }
    }
}
