package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.Mount;
import dev.understudy.engine.conformance.Conformance;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.verify.options.VerifyOptions;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.request.Credentials;
import dev.understudy.verify.talk.NotTriedException;
import java.util.List;
import java.util.Optional;

/**
 * The contract that a provider is held against. Requests are made relative to where the contract's paths begin: the
 * provider knows where that is.
 */
public final class Subject {
    private final Contract contract;
    private final Mount mount;
    private final Conformance conformance;
    private final Schemas schemas;
    private final BehaviourRules behaviour;
    private final VerifyOptions options;
    private final Credentials credentials;

    private Subject(Contract contract, VerifyOptions options, Credentials credentials) {
        this.contract = contract;
        this.mount = Mount.atRoot(contract);
        this.conformance = Conformance.of(contract);
        this.schemas = Schemas.of(contract.document());
        this.behaviour = new BehaviourRules(contract);
        this.options = options;
        this.credentials = credentials;
    }

    /** @throws dev.understudy.engine.spec.SpecException when a pattern of the contract cannot be read */
    public static Subject of(Contract contract, VerifyOptions options) {
        Api api = contract.api();
        Api relative = new Api(
                api.name(),
                api.title(),
                api.version(),
                api.serverUrl(),
                List.of(""),
                api.operations(),
                api.securitySchemes());
        Contract rooted = new Contract(contract.document(), relative, contract.behaviour());
        Credentials credentials = options.credentials().isEmpty() && options.seeded()
                ? MadeUpCredentials.of(contract, "understudy-verify-" + Long.toString(options.seed(), 36))
                : options.credentials();
        return new Subject(rooted, options, credentials);
    }

    public Contract contract() {
        return contract;
    }

    public Mount mount() {
        return mount;
    }

    public Conformance conformance() {
        return conformance;
    }

    public Schemas schemas() {
        return schemas;
    }

    public BehaviourRules behaviour() {
        return behaviour;
    }

    public VerifyOptions options() {
        return options;
    }

    /** What is sent: the user's, or made-up ones for a provider that takes any. */
    public Credentials credentials() {
        return credentials;
    }

    /** Credentials that nobody has used, for a provider that takes any. */
    public Credentials madeUp(String wish) {
        return MadeUpCredentials.of(contract, wish);
    }

    public List<Operation> operations() {
        return contract.api().operations();
    }

    /** Operations that change nothing (RFC 9110, section 9.2.1). */
    public static boolean isSafe(Operation operation) {
        return operation.method().equals("GET")
                || operation.method().equals("HEAD")
                || operation.method().equals("OPTIONS");
    }

    /** Whether requests to an operation may be sent, broken ones included. */
    public boolean mayAsk(Operation operation) {
        return isSafe(operation) || options.writes();
    }

    /**
     * A request that should be in order: what the contract requires, from its examples, and what the user has set.
     *
     * @throws NotTriedException when a value is needed that nobody has
     */
    public ContractRequest request(Operation operation) {
        ContractRequest request =
                ContractRequest.of(mount, operation).withWantedHeaders().as(credentials);
        for (Parameter parameter : operation.parameters()) {
            Optional<JsonNode> value = value(parameter, request.sends(parameter));
            value.ifPresent(known -> request.with(parameter.in(), parameter.name(), known));
            if (parameter.required() && value.isEmpty() && !request.sends(parameter)) {
                throw new NotTriedException("the contract has no example of the " + parameter.label() + "; --set "
                        + parameter.name() + "=… gives a value");
            }
        }
        options.headers().forEach(request::withHeader);
        return request;
    }

    /** What the contract requires and the user has set, and no credential. */
    public ContractRequest bareRequest(Operation operation) {
        ContractRequest request = ContractRequest.of(mount, operation);
        for (Parameter parameter : operation.parameters()) {
            value(parameter, request.sends(parameter))
                    .ifPresent(known -> request.with(parameter.in(), parameter.name(), known));
        }
        options.headers().forEach(request::withHeader);
        return request;
    }

    /** What the user has set; where a required value has no example, the default or the first one allowed. */
    private Optional<JsonNode> value(Parameter parameter, boolean isKnown) {
        Optional<JsonNode> set = Optional.ofNullable(options.values().get(parameter.name()))
                .map(text -> SetValue.read(text, parameter.schema().shape()));
        if (set.isPresent() || isKnown || !parameter.required()) {
            return set;
        }
        JsonNode schema = contract.document()
                .at(contract.document()
                        .follow(parameter.schema().pointer())
                        .orElse(parameter.schema().pointer()));
        return Optional.of(schema.path("default"))
                .filter(value -> !value.isMissingNode())
                .or(() -> Optional.of(schema.path("enum").path(0)).filter(value -> !value.isMissingNode()));
    }
}
