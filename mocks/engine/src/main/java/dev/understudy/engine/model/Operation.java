package dev.understudy.engine.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One operation of a contract.
 *
 * @param id {@code operationId}; method and path when the contract gives none
 * @param method upper case
 * @param path the template, such as {@code /runs/{id}}, without the server's path
 * @param parameters the path item's included, the operation's own winning
 * @param responses in document order
 * @param security alternatives: one of them must be met; empty when the operation is open to all
 * @param pointer where the Operation Object stands in the bundled document
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        List<Parameter> parameters,
        Optional<RequestBody> requestBody,
        List<Response> responses,
        List<SecurityRequirement> security,
        String pointer) {

    /** The answer documented for a status: an exact key before a range before {@code default}. */
    public Optional<Response> response(int status) {
        return responses.stream()
                .filter(response -> response.status().covers(status))
                .min(Comparator.comparingInt(response -> response.status().width()));
    }

    /**
     * The answer to a request that is in order: the first documented success; else a redirect, else the default answer,
     * else the first of all.
     */
    public Optional<Response> success() {
        return lowest(200, 299)
                .or(() -> lowest(300, 399))
                .or(() -> responses.stream()
                        .filter(response -> response.status().isDefault())
                        .findFirst())
                .or(() -> responses.stream().findFirst());
    }

    private Optional<Response> lowest(int from, int to) {
        return responses.stream()
                .filter(response ->
                        response.status().low() >= from && response.status().high() <= to)
                .min(Comparator.comparing(
                        Response::status,
                        Comparator.comparingInt(StatusKey::low).thenComparingInt(StatusKey::width)));
    }

    public Operation withResponses(List<Response> others) {
        return new Operation(id, method, path, summary, parameters, requestBody, others, security, pointer);
    }
}
