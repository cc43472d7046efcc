package dev.understudy.engine.conformance;

import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.model.SchemaRef;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.validate.Direction;
import dev.understudy.engine.validate.PayloadJudge;
import dev.understudy.engine.validate.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a contract has to say about payloads and exchanges that are at hand: no server, nothing is sent. By the contract
 * alone: a behaviour file beside it has no say. Schemas are compiled when they are first needed. Safe to share between
 * threads.
 *
 * <pre>{@code
 * Conformance conformance = Conformance.of(Contract.load(Path.of("openapi.yaml")));
 * PieceJudge runs = conformance.responses("getRun", OptionalInt.of(200));
 * List<Finding> findings = runs.judge(Piece.whole("run.json", bytes)).findings();
 * }</pre>
 */
public final class Conformance {
    private final Document document;
    private final Api api;
    private final Schemas schemas;
    private final FindingWriter writer;

    private Conformance(Contract contract, Schemas schemas) {
        this.document = contract.document();
        this.api = contract.api();
        this.schemas = schemas;
        this.writer = new FindingWriter(document);
    }

    /** @throws dev.understudy.engine.spec.SpecException when a pattern of the contract cannot be read */
    public static Conformance of(Contract contract) {
        return new Conformance(contract, Schemas.of(contract.document()));
    }

    /**
     * Takes each piece for the body of an answer; for one of JSON if there is such a one.
     *
     * @param status empty for the one that answers a request in order
     * @throws IllegalArgumentException when the contract has no such operation, or no body for this status
     */
    public PieceJudge responses(String operationId, OptionalInt status) {
        Operation operation = operation(operationId);
        Response response = (status.isPresent() ? operation.response(status.getAsInt()) : operation.success())
                .orElseThrow(() -> new IllegalArgumentException("\"" + operationId + "\" documents no status "
                        + (status.isPresent() ? status.getAsInt() : "") + "; it has "
                        + operation.responses().stream()
                                .map(each -> each.status().text())
                                .collect(Collectors.joining(", "))));
        return payloads(
                response.contents(),
                Direction.RESPONSE,
                "the answer " + response.status().text() + " of \"" + operationId + "\" has no body");
    }

    /**
     * Takes each piece for the body of a request.
     *
     * @throws IllegalArgumentException when the contract has no such operation, or it takes no body
     */
    public PieceJudge requests(String operationId) {
        return payloads(
                operation(operationId)
                        .requestBody()
                        .map(body -> body.contents())
                        .orElse(List.of()),
                Direction.REQUEST,
                "\"" + operationId + "\" takes no body");
    }

    /**
     * Takes each piece for a JSON value of a schema.
     *
     * @param schema JSON Pointer into the contract, such as {@code /components/schemas/Run}, or a schema's name alone
     * @throws IllegalArgumentException when nothing stands there
     */
    public PieceJudge values(String schema) {
        String pointer = schema.replaceFirst("^#", "");
        if (!pointer.startsWith("/")) {
            pointer = "/components/schemas/" + pointer;
        }
        if (document.at(pointer).isMissingNode()) {
            throw new IllegalArgumentException("the contract has no schema at \"" + schema + "\"");
        }
        SchemaRef reference = new SchemaRef(pointer, document.shape(pointer));
        Content content = new Content(MediaType.JSON, Optional.of(reference), Map.of(), List.of(), pointer);
        return payloads(List.of(content), Direction.RESPONSE, "");
    }

    /**
     * Takes each piece for a recorded exchange: an entry of a HAR, of our journal or of WireMock's. Method and path tell the
     * operation; the host does not matter, and the server's path may be left out.
     *
     * @param passOverOthers whether exchanges of other paths are passed over; otherwise they are findings
     */
    public PieceJudge exchanges(boolean passOverOthers) {
        return new ExchangePieces(new ExchangeJudge(new ContractJudge(api, schemas), writer, passOverOthers));
    }

    /**
     * Judges one exchange that was not recorded but is at hand.
     *
     * @param name what findings call it
     * @param response empty to judge the request alone
     */
    public List<Finding> exchange(String name, MockRequest request, Optional<MockResponse> response) {
        Piece nowhere = Piece.whole(name, new byte[0]);
        return new ExchangeJudge(new ContractJudge(api, schemas), writer, false)
                .judge(
                        new Recording(request, response, true, true, Recording.Form.HAR),
                        pointers -> JsonPlaces.of(nowhere, pointers))
                .findings();
    }

    private PieceJudge payloads(List<Content> contents, Direction direction, String otherwise) {
        Content content = contents.stream()
                .filter(each -> each.mediaType().isJson())
                .findFirst()
                .or(() -> contents.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException(otherwise));
        return new PayloadPieces(PayloadJudge.of(content, direction, schemas), writer);
    }

    private Operation operation(String id) {
        List<String> known = api.operations().stream().map(Operation::id).toList();
        return api.operation(id)
                .orElseThrow(() -> new IllegalArgumentException("the contract has no operation \"" + id + "\"; "
                        + Suggestion.of(id, known)
                                .map(name -> "did you mean " + name + "?")
                                .orElse("it has " + String.join(", ", known))));
    }
}
