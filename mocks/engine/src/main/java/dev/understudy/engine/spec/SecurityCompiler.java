package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.SecurityRequirement;
import dev.understudy.engine.model.SecurityScheme;
import dev.understudy.engine.model.SecurityScheme.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads security schemes and requirements. */
final class SecurityCompiler {
    private static final String SCHEMES = "/components/securitySchemes";

    private final Document document;
    private final Problems problems;
    private final Map<String, SecurityScheme> schemes = new LinkedHashMap<>();

    SecurityCompiler(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
        document.at(SCHEMES).fieldNames().forEachRemaining(name -> schemes.put(name, scheme(name)));
    }

    Map<String, SecurityScheme> schemes() {
        return Collections.unmodifiableMap(schemes);
    }

    /** The alternatives that hold for an operation: its own, or else the document's. */
    List<SecurityRequirement> requirements(String operationPointer) {
        String own = Pointers.child(operationPointer, "security");
        String pointer = document.at(own).isArray() ? own : "/security";
        List<SecurityRequirement> alternatives = new ArrayList<>();
        for (int i = 0; i < document.at(pointer).size(); i++) {
            alternatives.add(requirement(Pointers.child(pointer, i)));
        }
        return List.copyOf(alternatives);
    }

    private SecurityRequirement requirement(String pointer) {
        List<SecurityScheme> wanted = new ArrayList<>();
        document.at(pointer).fieldNames().forEachRemaining(name -> {
            SecurityScheme scheme = schemes.get(name);
            if (scheme == null) {
                problems.add(
                        "unknown-security-scheme",
                        document.locate(Pointers.child(pointer, name)),
                        "the contract has no security scheme \"" + name + "\"");
            } else {
                wanted.add(scheme);
            }
        });
        return new SecurityRequirement(List.copyOf(wanted));
    }

    private SecurityScheme scheme(String name) {
        String pointer = document.follow(Pointers.child(SCHEMES, name)).orElse(SCHEMES);
        JsonNode node = document.at(pointer);
        String type = node.path("type").asText();
        return switch (type) {
            case "http" -> http(name, node.path("scheme").asText().toLowerCase(Locale.ROOT));
            case "oauth2", "openIdConnect" -> http(name, "bearer");
            case "mutualTLS" -> new SecurityScheme(name, Kind.MUTUAL_TLS, ParameterLocation.HEADER, "Authorization");
            case "apiKey" -> apiKey(name, node, pointer);
            default -> {
                problems.add(
                        "bad-security-scheme",
                        document.locate(pointer),
                        "expected type http, apiKey, oauth2, openIdConnect or mutualTLS, found \"" + type + "\"");
                yield http(name, "bearer");
            }
        };
    }

    private static SecurityScheme http(String name, String scheme) {
        Kind kind = switch (scheme) {
            case "bearer" -> Kind.BEARER;
            case "basic" -> Kind.BASIC;
            default -> Kind.OTHER_HTTP;
        };
        return new SecurityScheme(name, kind, ParameterLocation.HEADER, "Authorization");
    }

    private SecurityScheme apiKey(String name, JsonNode node, String pointer) {
        ParameterLocation in = ParameterCompiler.location(node.path("in").asText());
        if (in == ParameterLocation.PATH || node.path("name").asText().isEmpty()) {
            problems.add(
                    "bad-security-scheme",
                    document.locate(pointer),
                    "an API key wants a name and in: header, query or cookie");
        }
        return new SecurityScheme(name, Kind.API_KEY, in, node.path("name").asText());
    }
}
