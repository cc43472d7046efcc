package dev.understudy.verify.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.Mount;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.JsonBody;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.PercentEncoding;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.ExampleRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request made from the contract. It begins with what the operation requires, each value taken from the contract's
 * examples; the rest is said by its methods. Values are JSON and are written in the style of their parameter.
 */
public final class ContractRequest {
    private final Mount mount;
    private final Operation operation;
    private final Map<Parameter, JsonNode> values = new LinkedHashMap<>();
    private final Map<String, String> otherHeaders = new LinkedHashMap<>();
    private final List<String> otherQuery = new ArrayList<>();
    private Optional<String> credential = Optional.empty();
    private Credentials credentials = Credentials.none();
    private byte[] body = new byte[0];
    private String mediaType = "";

    private ContractRequest(Mount mount, Operation operation) {
        this.mount = mount;
        this.operation = operation;
    }

    /** Every required parameter, and the first example of a required body. */
    public static ContractRequest of(Mount mount, Operation operation) {
        ContractRequest request = new ContractRequest(mount, operation);
        operation.parameters().stream().filter(Parameter::required).forEach(request::withExample);
        operation.requestBody().filter(RequestBody::required).ifPresent(request::withExampleBody);
        return request;
    }

    /** Sends a parameter as the contract's own example has it; does nothing when there is none. */
    public ContractRequest withExample(Parameter parameter) {
        parameter.example().ifPresent(value -> values.put(parameter, value));
        return this;
    }

    /** Sends the headers that the behaviour file asks of most callers, though the contract does not require them. */
    public ContractRequest withWantedHeaders() {
        for (JsonNode wanted : mount.contract().behaviour().tree().path("required-headers")) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.in() == ParameterLocation.HEADER)
                    .filter(parameter -> parameter
                            .name()
                            .equalsIgnoreCase(wanted.path("name").asText()))
                    .forEach(this::withExample);
        }
        return this;
    }

    /** Sends a credential by the first of the operation's security requirements. */
    public ContractRequest as(String value) {
        this.credential = Optional.of(value);
        return this;
    }

    /** Sends credentials by the first of the operation's security requirements that they meet. */
    public ContractRequest as(Credentials values) {
        this.credentials = values;
        return this;
    }

    /** Whether a value is set for a parameter. */
    public boolean sends(Parameter parameter) {
        return values.containsKey(parameter);
    }

    /** The value that is set for a parameter; empty when there is none. */
    public Optional<JsonNode> value(ParameterLocation in, String name) {
        return parameter(in, name).map(values::get);
    }

    /** Lays the request of an example over this one. */
    public ContractRequest with(ExampleRequest example) {
        example.path().forEach((name, value) -> with(ParameterLocation.PATH, name, value));
        example.query().forEach((name, value) -> with(ParameterLocation.QUERY, name, value));
        example.headers().forEach((name, value) -> with(ParameterLocation.HEADER, name, value));
        example.body().ifPresent(this::withBody);
        return this;
    }

    /** Sends a value; one whose name the contract does not know travels as plain text. */
    public ContractRequest with(ParameterLocation in, String name, JsonNode value) {
        Optional<Parameter> known = parameter(in, name);
        if (known.isPresent()) {
            values.put(known.get(), value);
        } else if (in == ParameterLocation.QUERY) {
            (value.isArray() ? value : List.of(value)).forEach(each -> otherQuery.add(pair(name, each)));
        } else if (in == ParameterLocation.HEADER) {
            otherHeaders.put(name, value.asText());
        } else {
            throw new IllegalArgumentException(
                    operation.id() + " has no " + in.keyword() + " parameter \"" + name + "\"");
        }
        return this;
    }

    /** Leaves a parameter out that would be sent. */
    public ContractRequest without(ParameterLocation in, String name) {
        parameter(in, name).ifPresent(values::remove);
        otherHeaders.keySet().removeIf(other -> in == ParameterLocation.HEADER && other.equalsIgnoreCase(name));
        return this;
    }

    public ContractRequest withHeader(String name, String value) {
        return with(ParameterLocation.HEADER, name, TextNode.valueOf(value));
    }

    /** Sends this body in the first media type that the operation takes. */
    public ContractRequest withBody(JsonNode value) {
        Optional<MediaType> first = operation
                .requestBody()
                .map(RequestBody::contents)
                .map(contents -> contents.get(0).mediaType());
        return withBody(first.orElse(MediaType.JSON).toString(), JsonBody.bytes(value));
    }

    /** Sends no body, though the operation may want one. */
    public ContractRequest withoutBody() {
        this.mediaType = "";
        this.body = new byte[0];
        return this;
    }

    /** Sends these bytes, whatever they are. */
    public ContractRequest withBody(String type, byte[] content) {
        this.mediaType = type;
        this.body = content.clone();
        return this;
    }

    /** The request as it goes over the wire. */
    public MockRequest build() {
        Headers.Builder headers = Headers.builder();
        List<String> query = new ArrayList<>();
        credential.ifPresentOrElse(
                value -> CredentialWriter.write(operation, value, headers, query),
                () -> CredentialWriter.write(operation, credentials, headers, query));
        String path = operation.path();
        for (Map.Entry<Parameter, JsonNode> entry : values.entrySet()) {
            Parameter parameter = entry.getKey();
            String text = ParameterWriter.write(parameter, entry.getValue());
            switch (parameter.in()) {
                case PATH -> path = path.replace("{" + parameter.name() + "}", text);
                case QUERY -> query.add(text);
                case HEADER -> headers.set(parameter.name(), text);
                case COOKIE -> headers.add("Cookie", text);
            }
        }
        query.addAll(otherQuery);
        otherHeaders.forEach(headers::set);
        if (!mediaType.isEmpty()) {
            headers.set("Content-Type", mediaType);
        }
        query.removeIf(String::isEmpty); // an empty list writes nothing
        String base = mount.prefix() + mount.contract().api().serverPaths().get(0);
        String target = base + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new MockRequest(operation.method(), target, headers.build(), body.clone(), "127.0.0.1");
    }

    private void withExampleBody(RequestBody requestBody) {
        Content content = requestBody.contents().get(0);
        content.examples().stream().findFirst().ifPresent(example -> {
            boolean isText = example.value().isTextual() && !content.mediaType().isJson();
            withBody(
                    content.mediaType().toString(),
                    isText
                            ? example.value().textValue().getBytes(StandardCharsets.UTF_8)
                            : JsonBody.bytes(example.value()));
        });
    }

    private Optional<Parameter> parameter(ParameterLocation in, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == in)
                .filter(parameter -> in == ParameterLocation.HEADER
                        ? parameter.name().equalsIgnoreCase(name)
                        : parameter.name().equals(name))
                .findFirst();
    }

    private static String pair(String name, JsonNode value) {
        return PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value.asText());
    }
}
