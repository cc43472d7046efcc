package dev.understudy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.Mount;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.SecurityScheme;
import dev.understudy.engine.spec.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request to paste: a curl line made from the contract's own examples. */
final class SampleRequest {
    private final Mount mount;
    private final String url;

    /** @param url of the mock, without a trailing slash */
    SampleRequest(Mount mount, String url) {
        this.mount = mount;
        this.url = url;
    }

    /** Where the API's paths begin. */
    String baseUrl() {
        return url + mount.prefix() + mount.contract().api().serverPaths().get(0);
    }

    /** A request for the first operation that needs no body. */
    Optional<String> curl() {
        return mount.contract().api().operations().stream()
                .filter(operation -> operation.requestBody().isEmpty())
                .findFirst()
                .map(this::curl);
    }

    private String curl(Operation operation) {
        List<String> parts = new ArrayList<>(List.of("curl"));
        if (!operation.method().equals("GET")) {
            parts.add("-X " + operation.method());
        }
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            String value = parameter.example().map(JsonNode::asText).orElse("1");
            if (parameter.in() == ParameterLocation.PATH) {
                path = path.replace("{" + parameter.name() + "}", PercentEncoding.encode(value));
            } else if (parameter.in() == ParameterLocation.HEADER && isWanted(parameter)) {
                parts.add("-H '" + parameter.name() + ": " + value + "'");
            }
        }
        operation.security().stream()
                .findFirst()
                .ifPresent(alternative -> alternative.schemes().forEach(scheme -> parts.add(credential(scheme))));
        parts.add("'" + baseUrl() + path + "'");
        return String.join(" ", parts);
    }

    /** Whether a header must be sent, by the contract or by the behaviour file. */
    private boolean isWanted(Parameter parameter) {
        if (parameter.required()) {
            return true;
        }
        for (JsonNode header : behaviour().path("required-headers")) {
            if (header.path("name").asText().equalsIgnoreCase(parameter.name())) {
                return true;
            }
        }
        return false;
    }

    private String credential(SecurityScheme scheme) {
        String sample =
                behaviour().path("auth").path(scheme.name()).path("sample").asText("any-token");
        return switch (scheme.kind()) {
            case BASIC -> "-u user:password";
            case API_KEY -> "-H '" + scheme.parameter() + ": " + sample + "'";
            case BEARER, OTHER_HTTP, MUTUAL_TLS -> "-H 'Authorization: Bearer " + sample + "'";
        };
    }

    private JsonNode behaviour() {
        Contract contract = mount.contract();
        return contract.behaviour().tree();
    }
}
