package dev.understudy.engine.validate;

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
                                    Pointers.child(parameter.pointer(), "example"))));
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
                                Pointers.child(header.pointer(), "example"))));
    }

    /** Empty, and reported, when the schema itself is broken. */
    private Optional<SchemaJudge> judge(SchemaRef schema) {
        try {
            return Optional.of(schemas.judge(schema));
        } catch (IllegalArgumentException e) {
            problems.add("unusable-schema", document.locate(schema.pointer()), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The headers that examples bring along must be declared, and keep to their schemas. */
    private void judgeHeaders(Response response) {
        for (Content content : response.contents()) {
            for (Example example : content.examples()) {
                example.headers().forEach((name, value) -> {
                    SourceLocation place = document.locate(Pointers.child(example.pointer() + "/x-headers", name));
                    if (response.headers().stream()
                            .noneMatch(header -> header.name().equalsIgnoreCase(name))) {
                        problems.add("undeclared-header", place, "the response declares no header \"" + name + "\"");
                    }
                });
            }
        }
    }

    private void report(List<Violation> violations, String place) {
        for (Violation violation : violations) {
            problems.add(
                    "invalid-example",
                    document.locate(place + violation.pointer()),
                    violation.message(),
                    "the rule stands at " + document.locate(violation.rule()));
        }
    }
}
