package dev.understudy.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.verify.request.Redaction;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceWriterTest {

    @Test
    void aCredentialLongerThanIsToldIsNamedAndNotCut() {
        String token = "eyJhbGciOiJSUzI1NiJ9." + "a1b2".repeat(500);
        EvidenceWriter writer =
                new EvidenceWriter(new Redaction(Map.of("UNDERSTUDY_BEARER_AUTH", token)), "http://127.0.0.1");

        String told = writer.unanswered(
                        MockRequest.of("GET", "/runs", "Authorization", "Bearer " + token), "no answer came")
                .toString();

        assertThat(told).contains("Bearer $UNDERSTUDY_BEARER_AUTH").doesNotContain("a1b2a1b2");
    }
}
