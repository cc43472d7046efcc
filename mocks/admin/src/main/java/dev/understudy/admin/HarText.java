package dev.understudy.admin;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.understudy.model.BodyEncoding;
import dev.understudy.understudy.model.HarCache;
import dev.understudy.understudy.model.HarContent;
import dev.understudy.understudy.model.HarCreator;
import dev.understudy.understudy.model.HarEntry;
import dev.understudy.understudy.model.HarPostData;
import dev.understudy.understudy.model.HarRequest;
import dev.understudy.understudy.model.HarResponse;
import dev.understudy.understudy.model.HarTimings;
import dev.understudy.understudy.model.HeaderField;
import dev.understudy.understudy.model.RecordedBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Exchanges as entries of an HTTP Archive, without credentials. */
final class HarText {
    /** What stands after the entries. */
    static final String END = "]}}";

    private static final String PROTOCOL = "HTTP/1.1";
    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private final HiddenCredentials hidden;

    HarText(HiddenCredentials hidden) {
        this.hidden = hidden;
    }

    /** What stands before the entries. */
    static String begin() {
        String creator =
                new String(Models.bytes(new HarCreator("Understudy", Version.number())), StandardCharsets.UTF_8);
        return "{\"log\":{\"version\":\"1.2\",\"creator\":" + creator + ",\"entries\":[";
    }

    HarEntry entry(Recorded exchange) {
        double millis = exchange.took().toNanos() / NANOS_OF_A_MILLISECOND;
        return new HarEntry(
                Times.inUtc(exchange.instant()),
                millis,
                request(exchange),
                response(exchange),
                new HarCache(),
                new HarTimings(0.0, millis, 0.0));
    }

    private HarRequest request(Recorded exchange) {
        MockRequest sent = exchange.request();
        String target = hidden.target(sent.target());
        int mark = target.indexOf('?');
        HarRequest request = new HarRequest(
                sent.method(),
                "http://" + sent.headers().first("Host").orElse("localhost") + target,
                PROTOCOL,
                List.of(),
                ExchangeText.fields(hidden.headers(sent.headers())),
                mark < 0 ? List.of() : parameters(target.substring(mark + 1)),
                -1L,
                exchange.requestBytes());
        body(sent.body(), exchange.requestBytes()).ifPresent(body -> {
            HarPostData data = new HarPostData(type(sent.headers()));
            if (!body.getTruncated()) {
                data.text(body.getContent());
                encoding(body).ifPresent(data::encoding);
            }
            request.postData(data);
        });
        return request;
    }

    private HarResponse response(Recorded exchange) {
        MockResponse answer = exchange.response();
        Headers headers = hidden.headers(answer.headers());
        HarContent content = new HarContent(exchange.responseBytes(), type(answer.headers()));
        body(answer.body(), exchange.responseBytes())
                .filter(body -> !body.getTruncated())
                .ifPresent(body -> {
                    content.text(body.getContent());
                    encoding(body).ifPresent(content::encoding);
                });
        return new HarResponse(
                answer.status(),
                "",
                PROTOCOL,
                List.of(),
                ExchangeText.fields(headers),
                content,
                headers.first("Location").orElse(""),
                -1L,
                exchange.responseBytes());
    }

    private static Optional<RecordedBody> body(byte[] kept, long bytes) {
        return BodyText.of(kept, bytes, BodyText.RECORDED_BYTES);
    }

    private static Optional<String> encoding(RecordedBody body) {
        return body.getEncoding() == BodyEncoding.BASE64 ? Optional.of("base64") : Optional.empty();
    }

    private static List<HeaderField> parameters(String query) {
        return QueryString.parse(query).parts().stream()
                .map(part -> new HeaderField(
                        part.name(),
                        PercentEncoding.decodeQuery(part.rawValue()).orElse(part.rawValue())))
                .toList();
    }

    private static String type(Headers headers) {
        return headers.first("Content-Type").orElse("");
    }
}
