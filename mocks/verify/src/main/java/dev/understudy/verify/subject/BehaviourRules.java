package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.SecurityScheme;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What a behaviour file says; nothing where the contract has none. */
public final class BehaviourRules {
    private final Contract contract;
    private final JsonNode tree;

    BehaviourRules(Contract contract) {
        this.contract = contract;
        this.tree = contract.behaviour().tree();
    }

    public boolean isEmpty() {
        return tree.isEmpty();
    }

    public JsonNode tree() {
        return tree;
    }

    /** File, line and column of something in the behaviour file. */
    public String locate(String pointer) {
        return contract.behaviour().locate(pointer).toString();
    }

    /** The status that a refusal has; empty when the file does not name it. */
    public OptionalInt status(String refusal) {
        JsonNode status = tree.path("refusals").path(refusal).path("status");
        return status.isInt() ? OptionalInt.of(status.intValue()) : OptionalInt.empty();
    }

    /** Which refusal a request without this header gets, though the contract does not require it. */
    public Optional<String> missingHeader(String name) {
        for (JsonNode header : tree.path("required-headers")) {
            if (header.path("name").asText().equalsIgnoreCase(name)) {
                return Optional.of(header.path("refusal").asText("invalid-request"));
            }
        }
        return Optional.empty();
    }

    /** Which refusal a broken parameter gets. */
    public String brokenParameter(String name) {
        return tree.path("parameter-refusals").path(name).asText("invalid-request");
    }

    /** Broken rules of a parameter that are overlooked, by the codes of findings. */
    public Set<String> tolerated(String parameter) {
        Set<String> codes = new TreeSet<>();
        tree.path("tolerated-violations").path(parameter).forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** Which refusal a request without credentials gets. */
    public String missingCredential(Operation operation) {
        String scheme = operation.security().stream()
                .flatMap(requirement -> requirement.schemes().stream())
                .map(SecurityScheme::name)
                .findFirst()
                .orElse("");
        return tree.path("auth").path(scheme).path("missing").asText("unauthenticated");
    }

    /** The refusals for what is well-formed, but names nothing, by path parameter. */
    public List<Unknown> unknowns(Operation operation) {
        JsonNode config = config(operation);
        List<Unknown> unknowns = new ArrayList<>();
        config.path("within")
                .properties()
                .forEach(entry -> Optional.ofNullable(
                                entry.getValue().path("unknown").textValue())
                        .ifPresent(refusal -> unknowns.add(new Unknown(entry.getKey(), refusal))));
        if (config.path("id").isTextual() && config.path("unknown").isTextual()) {
            unknowns.add(new Unknown(
                    config.path("id").asText(), config.path("unknown").asText()));
        }
        return unknowns;
    }

    /**
     * What may be unknown.
     *
     * @param parameter a path parameter
     * @param refusal what the request is refused with then
     */
    public record Unknown(String parameter, String refusal) {}

    /** Parameters of an operation that name something stored. */
    public Set<String> names(Operation operation) {
        JsonNode config = config(operation);
        Set<String> names = new TreeSet<>();
        config.path("within").fieldNames().forEachRemaining(names::add);
        if (config.path("id").isTextual()) {
            names.add(config.path("id").asText());
        }
        return names;
    }

    /** The rules of an operation that lists something. */
    public Optional<ListRules> list(Operation operation) {
        JsonNode config = config(operation);
        return config.has("list")
                ? Optional.of(new ListRules(operation, config, this, place(operation)))
                : Optional.empty();
    }

    /** The operation that lists a resource. */
    public Optional<ListRules> listOf(String resource) {
        return contract.api().operations().stream()
                .flatMap(operation -> list(operation).stream())
                .filter(rules -> rules.resource().equals(resource))
                .findFirst();
    }

    /** The rules of an operation that shows one item. */
    public Optional<GetRules> get(Operation operation) {
        JsonNode config = config(operation);
        return config.has("get") ? Optional.of(new GetRules(operation, config, this)) : Optional.empty();
    }

    /** The operation that shows an item of a resource. */
    public Optional<GetRules> getOf(String resource) {
        return contract.api().operations().stream()
                .flatMap(operation -> get(operation).stream())
                .filter(rules -> rules.resource().equals(resource))
                .findFirst();
    }

    /** What the file says of an operation; missing when it says nothing. */
    public JsonNode config(Operation operation) {
        return tree.path("operations").path(operation.id());
    }

    /** Where it says so. */
    public String place(Operation operation) {
        return Pointers.child("/operations", operation.id());
    }

    View view(String resource, JsonNode choice) {
        String name = choice.isObject() ? choice.path("usual").asText() : choice.asText();
        return View.read(tree.path("resources").path(resource).path("views").path(name));
    }

    /** The part of an item that names it among those of its parents; empty when the file does not say. */
    Optional<String> idOf(String resource, JsonNode within) {
        JsonNode id = tree.path("resources").path(resource).path("id");
        if (id.isTextual()) {
            return Optional.of(id.textValue());
        }
        Set<String> parents = new TreeSet<>();
        within.forEach(parent -> parents.add(parent.path("at").asText()));
        String last = "";
        for (JsonNode part : id) {
            if (!parents.contains(part.asText())) {
                last = part.asText();
            }
        }
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }
}
