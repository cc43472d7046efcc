package dev.understudy.admin;

import static dev.understudy.admin.AdministeredMock.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.Credential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private final AdministeredMock mock = new AdministeredMock();

    @Test
    void anExchangeIsShownWhole() {
        mock.call("mine", "/jobs?limit=51");
        JsonNode exchange = newest("");
        JsonNode whole = json(mock.get("/exchanges/" + exchange.path("id").asText()));

        assertThat(exchange.path("verdict").asText()).isEqualTo("violating");
        assertThat(exchange.path("refusal").asText()).isEqualTo("invalid-request");
        assertThat(whole.at("/request/violations/0/code").asText()).isEqualTo("too-large");
        assertThat(whole.at("/request/violations/0/pointer").asText()).isEqualTo("/query/limit");
        assertThat(whole.at("/response/status").asInt()).isEqualTo(400);
        assertThat(whole.at("/response/body/content").asText()).isEqualTo("{}");
        assertThat(whole.path("trace").findValuesAsText("phase")).contains("validate");
        assertThat(whole.path("at").asText()).isEqualTo("2030-01-01T00:00:00Z");
    }

    @Test
    void credentialsAreHiddenWhereverTheyAreSent() {
        String hash = "credential-" + Credential.of("s e").id();
        mock.call("mine", "/jobs?api%20key=s%20e&limit=1", "Cookie", "s e", "Proxy-Authorization", "Basic  s e");
        JsonNode exchange = newest("");
        String whole = mock.get("/exchanges/" + exchange.path("id").asText()).text();

        assertThat(exchange.path("target").asText()).isEqualTo("/shop/jobs?api%20key=" + hash + "&limit=1");
        assertThat(whole)
                .contains("{\"name\":\"Cookie\",\"value\":\"" + hash + "\"}")
                .contains("{\"name\":\"Proxy-Authorization\",\"value\":\"Basic " + hash + "\"}")
                .doesNotContain("s%20e")
                .doesNotContain("s e\"");
    }

    @Test
    void whatIsNoKnownSchemeMayBeTheSecretItself() {
        mock.call("mine", "/jobs", "Authorization", "SECRETX rest");

        assertThat(mock.get("/exchanges/" + newest("").path("id").asText()).text())
                .contains("credential-" + Credential.of("SECRETX rest").id())
                .doesNotContain("SECRETX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key", "access_token", "token", "key", "apikey", "ApiKey", "API%20KEY"})
    void usualNamesOfCredentialsAreHiddenThoughNoContractHasThem(String name) {
        mock.call("mine", "/jobs?a=1&" + name + "=SECRETX");

        assertThat(newest("").path("target").asText())
                .isEqualTo("/shop/jobs?a=1&" + name + "=credential-"
                        + Credential.of("SECRETX").id());
    }

    @Test
    void theHashOfACredentialNamesItsWorld() {
        mock.engine.answer(
                dev.understudy.engine.http.MockRequest.of("GET", "/shop/jobs", "Authorization", "Bearer me"));
        JsonNode exchange = newest("");

        assertThat(mock.get("/exchanges/" + exchange.path("id").asText()).text())
                .contains("Bearer " + exchange.path("world").asText());
    }

    @Test
    void exchangesAreFiltered() {
        mock.call("mine", "/jobs");
        mock.call("yours", "/jobs?limit=51");
        mock.call("mine", "/shops/main/jobs/x");

        assertThat(ids("")).containsExactly("3", "2", "1");
        assertThat(ids("?world=mine")).containsExactly("3", "1");
        assertThat(ids("?operation=listJobs")).containsExactly("2", "1");
        assertThat(ids("?api=other")).isEmpty();
        assertThat(ids("?status=404")).containsExactly("3");
        assertThat(ids("?verdict=violating")).containsExactly("2");
        assertThat(ids("?verdict=conforming")).containsExactly("3", "1");
        assertThat(ids("?verdict=conforming&limit=1")).containsExactly("3");
        assertThat(ids("?verdict=conforming&limit=1&after=3")).containsExactly("1");
        assertThat(json(mock.get("/exchanges?verdict=conforming&limit=1&after=3"))
                        .has("next"))
                .isFalse();
        assertThat(ids("?after=3")).containsExactly("2", "1");
    }

    @Test
    void anAnswerThatWasNeverSentHasNoStatus() {
        mock.put("/worlds/mine/faults/x", "{\"fault\":\"connection-reset\"}");
        mock.call("mine", "/jobs");
        String id = newest("?status=0").path("id").asText();

        assertThat(json(mock.get("/exchanges/" + newest("").path("id").asText()))
                        .at("/response")
                        .toString())
                .startsWith("{\"status\":0")
                .contains("\"fault\":\"connection-reset\"");
        assertThat(id).isEmpty(); // 0 is no status to ask for
    }

    @Test
    void oneWorldCanBeForgotten() {
        mock.call("mine", "/jobs");
        mock.call("yours", "/jobs");

        mock.delete("/exchanges?world=mine");
        assertThat(ids("")).containsExactly("2");
        mock.delete("/exchanges");
        assertThat(ids("")).isEmpty();
        assertThat(mock.get("/exchanges/2").status()).isEqualTo(404);
    }

    private JsonNode newest(String query) {
        return json(mock.get("/exchanges" + query)).path("exchanges").path(0);
    }

    private Iterable<String> ids(String query) {
        return json(mock.get("/exchanges" + query)).path("exchanges").findValuesAsText("id");
    }
}
