package dev.understudy.engine.behaviour.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final Listing listing = Listing.of("""
            sort: { by: by, fields: { a: /a, b: /b }, default: a }
            filter:
              status: { at: /status, is: equal, except: [ALL] }
              recipient: { at: /recipient, is: equal }
              q: { is: collection-filter, fields: { a: { at: /a, type: string, operators: [eq] } } }
            """);

    @Test
    void sameQueriesHaveTheSameFingerprint() {
        assertThat(fingerprint(Map.of()))
                .matches("[0-9a-f]{32}")
                .isEqualTo(fingerprint(Map.of()))
                .isEqualTo(fingerprint(Map.of("status", "\"ALL\"")))
                .isEqualTo(fingerprint(Map.of("q", "\" \"")))
                .isEqualTo(fingerprint(Map.of("by", "\"a\"")))
                .isEqualTo(fingerprint(Map.of("since", "\"a parameter that does not filter\"")));
        assertThat(fingerprint(Map.of("recipient", "{\"x\":1,\"y\":2}")))
                .isEqualTo(fingerprint(Map.of("recipient", "{\"y\":2.0,\"x\":1}")));
    }

    @Test
    void otherQueriesHaveOtherFingerprints() {
        assertThat(new String[] {
                    fingerprint(Map.of()),
                    fingerprint(Map.of("by", "\"b\"")),
                    fingerprint(Map.of("status", "\"x\"")),
                    fingerprint(Map.of("status", "\"y\"")),
                    fingerprint(Map.of("recipient", "\"x\"")),
                    fingerprint(Map.of("recipient", "1")),
                    fingerprint(Map.of("recipient", "\"1\"")),
                    fingerprint(Map.of("status", "\"x\"", "recipient", "\"x\"")),
                    fingerprint(Map.of("status", "\"x\\nrecipient=x\"")),
                    fingerprint(Map.of("q", "\"a eq \\\"x\\\"\""))
                })
                .doesNotHaveDuplicates();
    }

    private String fingerprint(Map<String, String> query) {
        return listing.selection(query).fingerprint();
    }
}
