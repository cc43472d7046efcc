package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Example;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.model.ResponseHeader;
import dev.understudy.engine.model.SchemaRef;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.spec.SourceLocation;
import dev.understudy.engine.spec.SpecException;
import java.util.List;
import java.util.Optional;

/** Holds every example of a contract against the schema it is an example of. */
public final class ExampleJudge {
    private final Document document;
    private final Schemas schemas;
    private final Problems problems = new Problems();

    ExampleJudge(Document document, Schemas schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    /** One problem for each rule that an example breaks, at the place in the example that breaks it. */
    public static List<Problem> problems(Document document, Api api, Schemas schemas) {
        ExampleJudge judge = new ExampleJudge(document, schemas);
        api.operations().forEach(judge::judge);
        return judge.problems.sorted();
    }

    private void judge(Operation operation) {
        for (Parameter parameter : operation.parameters()) {
            parameter
                    .example()
                    .ifPresent(value -> judge(parameter.schema())
                            .ifPresent(judge -> report(
                                    judge.judgeParameter(value, MessagePart.of(parameter.in()), parameter.name(), ""),
                                    exampleOf(parameter.pointer()))));
        }
        operation
                .requestBody()
                .ifPresent(body -> body.contents().forEach(content -> judge(content, Direction.REQUEST)));
        for (Response response : operation.responses()) {
            response.contents().forEach(content -> judge(content, Direction.RESPONSE));
            response.headers().forEach(this::judge);
            judgeHeaders(response);
        }
    }

    private void judge(Content content, Direction direction) {
        for (Example example : content.examples()) {
            String place =
                    document.at(example.pointer()).has("value") ? example.pointer() + "/value" : example.pointer();
            report(violations(content, example, direction), place);
        }
    }

    /** Whether an answer may be this example. */
    boolean allows(Content content, Example example) {
        return violations(content, example, Direction.RESPONSE).isEmpty();
    }

    private List<Violation> violations(Content content, Example example, Direction direction) {
        if (content.schema().isEmpty() || !content.mediaType().isJson()) {
            return List.of();
        }
        return judge(content.schema().get())
                .map(judge -> judge.judgeBody(example.value(), direction, ""))
                .orElse(List.of());
    }

    private void judge(ResponseHeader header) {
        header.example()
                .ifPresent(value -> judge(header.schema())
                        .ifPresent(judge -> report(
                                judge.judgeParameter(value, MessagePart.HEADER, header.name(), ""),
                                exampleOf(header.pointer()))));
    }

    /** Empty, and reported, when the schema itself is broken. */
    private Optional<SchemaJudge> judge(SchemaRef schema) {
        try {
            return Optional.of(schemas.judge(schema));
        } catch (SpecException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** The headers that examples bring along must be declared, and keep to their schemas. */
    private void judgeHeaders(Response response) {
        for (Content content : response.contents()) {
            for (Example example : content.examples()) {
                example.headers().forEach((name, value) -> judgeHeader(response, example, name, value));
            }
        }
    }

    private void judgeHeader(Response response, Example example, String name, String value) {
        String place = Pointers.child(example.pointer() + "/x-headers", name);
        Optional<ResponseHeader> declared = response.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst();
        if (declared.isEmpty()) {
            problems.add(
                    "undeclared-header", document.locate(place), "the response declares no header \"" + name + "\"");
            return;
        }
        for (Violation violation : HeaderJudge.of(declared.get(), schemas).judge(Headers.of(name, value))) {
            add(violation, document.locate(place));
        }
    }

    private void report(List<Violation> violations, String place) {
        for (Violation violation : violations) {
            add(violation, document.locate(place + violation.pointer()));
        }
    }

    private void add(Violation violation, SourceLocation place) {
        problems.add(
                "invalid-example",
                place,
                violation.message(),
                "the rule stands at " + document.locate(violation.rule()));
    }

    /** Where the example that a parameter or header has stands: it may be the first of several. */
    private String exampleOf(String holder) {
        JsonNode examples = document.at(Pointers.child(holder, "examples"));
        if (document.at(holder).has("example") || examples.isEmpty()) {
            return Pointers.child(holder, "example");
        }
        String first =
                Pointers.child(holder + "/examples", examples.fieldNames().next());
        return document.follow(first).orElse(first) + "/value";
    }
}
