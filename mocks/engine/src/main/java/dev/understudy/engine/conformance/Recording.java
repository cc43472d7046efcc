package dev.understudy.engine.conformance;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.validate.MessagePart;
import java.util.Optional;

/**
 * An exchange that was read from a recording.
 *
 * @param response empty when none came
 * @param requestBodyKept whether the recording holds the body of the request, or there was none
 * @param responseBodyKept whether the recording holds the body of the answer, or there was none
 */
record Recording(
        MockRequest request,
        Optional<MockResponse> response,
        boolean requestBodyKept,
        boolean responseBodyKept,
        Form form) {

    /** How a recording writes exchanges. Pointers lead to the parts of one. */
    enum Form {
        HAR("/request/url", "/request/postData/text", "/response/content/text"),
        JOURNAL("/request/target", "/request/body/content", "/response/body/content"),
        WIREMOCK("/request/url", "/request/body", "/response/body");

        private final String target;
        private final String requestBody;
        private final String responseBody;

        Form(String target, String requestBody, String responseBody) {
            this.target = target;
            this.requestBody = requestBody;
            this.responseBody = responseBody;
        }

        String target() {
            return target;
        }

        String ofRequest(MessagePart part) {
            return switch (part) {
                case BODY -> requestBody;
                case HEADER, COOKIE -> "/request/headers";
                default -> target;
            };
        }

        String ofResponse(MessagePart part) {
            return switch (part) {
                case BODY -> responseBody;
                case HEADER -> "/response/headers";
                default -> "/response/status";
            };
        }
    }
}
