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
import java.util.stream.Stream;

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
        List<String> query = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            String value = sample(parameter);
            if (parameter.in() == ParameterLocation.PATH) {
                path = path.replace("{" + parameter.name() + "}", PercentEncoding.encode(value));
            } else if (parameter.in() == ParameterLocation.HEADER && isWanted(parameter)) {
                parts.add(quoted("-H ", parameter.name() + ": " + value));
            } else if (parameter.in() == ParameterLocation.QUERY && parameter.required()) {
                query.add(PercentEncoding.encode(parameter.name()) + "=" + PercentEncoding.encode(value));
            }
        }
        operation.security().stream()
                .findFirst()
                .ifPresent(alternative -> alternative.schemes().forEach(scheme -> addCredential(scheme, parts, query)));
        parts.add(quoted("", baseUrl() + path + (query.isEmpty() ? "" : "?" + String.join("&", query))));
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

    /** The contract's example, or the least that its schema names. */
    private String sample(Parameter parameter) {
        JsonNode schema = mount.contract().document().at(parameter.schema().pointer());
        return parameter
                .example()
                .or(() -> Stream.of(schema.path("default"), schema.path("enum").path(0))
                        .filter(JsonNode::isValueNode)
                        .findFirst())
                .map(value -> value.isArray() ? value.path(0).asText() : value.asText())
                .orElse("1");
    }

    private void addCredential(SecurityScheme scheme, List<String> parts, List<String> query) {
        String sample =
                behaviour().path("auth").path(scheme.name()).path("sample").asText("any-token");
        switch (scheme.kind()) {
            case BASIC -> parts.add("-u user:password");
            case API_KEY -> {
                switch (scheme.in()) {
                    case QUERY -> query.add(PercentEncoding.encode(scheme.parameter()) + "=" + sample);
                    case COOKIE -> parts.add(quoted("-b ", scheme.parameter() + "=" + sample));
                    default -> parts.add(quoted("-H ", scheme.parameter() + ": " + sample));
                }
            }
            case BEARER, OTHER_HTTP, MUTUAL_TLS -> parts.add(quoted("-H ", "Authorization: Bearer " + sample));
        }
    }

    /** As a shell takes it whole, whatever a document wrote there. */
    private static String quoted(String option, String text) {
        return option + "'" + text.replace("'", "'\\''") + "'";
    }

    private JsonNode behaviour() {
        Contract contract = mount.contract();
        return contract.behaviour().tree();
    }
}
