package dev.understudy.engine.behaviour.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.http.PercentEncoding;
import java.util.Map;
import java.util.Optional;

/**
 * Which requests a rule is about. Everything that it names must be so; a target that names nothing means every request.
 *
 * @param api name of the contract
 * @param operation operationId
 * @param path decoded values of path parameters
 * @param query decoded values of query parameters, of which one occurrence must be equal
 * @param headers values of headers, of which one occurrence must be equal
 */
public record Target(
        Optional<String> api,
        Optional<String> operation,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers) {

    /** Every request. */
    public static final Target ALL = new Target(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of());

    boolean isMet(String apiName, Exchange exchange) {
        return api.map(apiName::equals).orElse(true)
                && operation.map(exchange.operation().id()::equals).orElse(true)
                && path.entrySet().stream().allMatch(entry -> hasPath(exchange, entry))
                && query.entrySet().stream().allMatch(entry -> hasQuery(exchange, entry))
                && headers.entrySet().stream()
                        .allMatch(entry ->
                                exchange.request().headers().all(entry.getKey()).contains(entry.getValue()));
    }

    private static boolean hasPath(Exchange exchange, Map.Entry<String, String> wanted) {
        return exchange.values()
                .map(values -> values.path().get(wanted.getKey()))
                .map(JsonNode::asText)
                .filter(wanted.getValue()::equals)
                .isPresent();
    }

    private static boolean hasQuery(Exchange exchange, Map.Entry<String, String> wanted) {
        return exchange.query().all(wanted.getKey()).stream()
                .flatMap(raw -> PercentEncoding.decodeQuery(raw).stream())
                .anyMatch(wanted.getValue()::equals);
    }
}
