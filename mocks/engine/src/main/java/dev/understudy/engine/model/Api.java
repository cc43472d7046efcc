package dev.understudy.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compiled contract.
 *
 * @param name short name: the folder or file it was read from
 * @param title the contract's own
 * @param serverPaths path of each server the contract names, such as {@code /client/v4}, without a trailing slash;
 *     never empty, {@code ""} for the root
 * @param serverUrl the first server's URL with its variables' defaults filled in
 */
public record Api(
        String name,
        String title,
        String version,
        String serverUrl,
        List<String> serverPaths,
        List<Operation> operations,
        Map<String, SecurityScheme> securitySchemes) {

    public Optional<Operation> operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    public Api withOperations(List<Operation> others) {
        return new Api(name, title, version, serverUrl, serverPaths, others, securitySchemes);
    }
}
