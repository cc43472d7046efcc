package dev.understudy.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.http.AcceptHeader;
import dev.understudy.engine.validate.RequestValues;
import java.util.Optional;

/**
 * What a request to the administration says, once it has been found to keep to the contract.
 *
 * @param accept what the caller is ready to read
 */
record AdminRequest(RequestValues values, AcceptHeader accept) {
    /** How many a page holds unless the request says otherwise. */
    private static final int USUAL_LIMIT = 100;

    static AdminRequest of(Exchange exchange) {
        return new AdminRequest(
                exchange.values().orElseThrow(() -> new IllegalStateException("A request that nobody has read")),
                AcceptHeader.of(exchange.request().headers()));
    }

    /** A path parameter. */
    String path(String name) {
        JsonNode value = values.path().get(name);
        if (value == null) {
            throw new IllegalStateException("The path has no " + name);
        }
        return value.asText();
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(values.query().get(name)).map(JsonNode::asText);
    }

    /** How many are wanted at most. */
    int limit() {
        return limit(USUAL_LIMIT);
    }

    /**
     * How many are wanted at most.
     *
     * @param otherwise when the request does not say it
     */
    int limit(int otherwise) {
        return query("limit").map(Integer::valueOf).orElse(otherwise);
    }

    /** The body as a model of the contract. */
    <T> T body(Class<T> model) {
        return Models.read(tree(), model);
    }

    /** The body as it is. */
    JsonNode tree() {
        return values.body().orElseThrow(() -> new IllegalStateException("The request has no body"));
    }
}
