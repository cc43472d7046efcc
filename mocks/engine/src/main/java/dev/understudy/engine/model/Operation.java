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

    /** The first documented success; the first answer of all when none is documented. */
    public Optional<Response> success() {
        return responses.stream()
                .filter(response ->
                        response.status().low() >= 200 && response.status().high() < 300)
                .min(Comparator.comparingInt(response -> response.status().low()))
                .or(() -> responses.stream().findFirst());
    }

    public Operation withResponses(List<Response> others) {
        return new Operation(id, method, path, summary, parameters, requestBody, others, security, pointer);
    }
}
