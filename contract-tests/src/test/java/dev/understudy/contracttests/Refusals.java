package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.json.Json;
import java.util.List;

/** What every refusal must be like. */
final class Refusals {

    private Refusals() {}

    /** The status that the behaviour file gives the first of these refusals that it has. */
    static int status(BundledApi api, String... names) {
        for (String name : names) {
            JsonNode refusal = api.behaviour("refusals").path(name);
            if (refusal.has("status")) {
                return refusal.get("status").asInt();
            }
        }
        throw new IllegalStateException(api + " has none of the refusals " + List.of(names));
    }

    /** A documented answer, in the service's own shape, that names what is wrong to programs and to people. */
    static void isRefusedFor(
            ContractProvider provider,
            MockResponse answer,
            BundledApi api,
            Operation operation,
            int status,
            String pointer,
            String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(api.judge().judge(operation.method(), operation.path(), answer))
                .as("what in the refusal breaks the contract: %s", answer.text())
                .isEmpty();
        tellsOf(provider, answer, pointer);
        assertThat(answer.text()).contains(name);
        isClean(answer);
    }

    /** The headers name what is wrong, where the provider has such headers. */
    static void tellsOf(ContractProvider provider, MockResponse answer, String what) {
        if (provider.tellsViolations()) {
            assertThat(answer.headers().first("Understudy-Violations").orElse("nothing"))
                    .as("the violations")
                    .contains(what);
        }
    }

    /** No mistake of ours, and nothing of our insides. */
    static void isClean(MockResponse answer) {
        assertThat(answer.status()).as(answer.text()).isNotEqualTo(500);
        assertThat(answer.text())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("dev.understudy");
        if (answer.headers().first("Content-Type").orElse("").contains("json") && answer.body().length > 0) {
            assertThat(Json.read(answer.body()))
                    .as("is JSON: %s", answer.text())
                    .isPresent();
        }
    }
}
