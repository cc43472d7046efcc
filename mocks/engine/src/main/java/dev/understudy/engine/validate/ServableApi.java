package dev.understudy.engine.validate;

import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.Problem;
import java.util.List;

/**
 * A contract without the answers that its own schemas forbid: what a mock may serve of a document that nobody has checked.
 *
 * @param api the contract, each invalid example of an answer left out
 * @param problems what is wrong with those, and with examples of parameters and request bodies
 */
public record ServableApi(Api api, List<Problem> problems) {

    public static ServableApi of(Document document, Api api) {
        Schemas schemas = Schemas.of(document);
        ExampleJudge judge = new ExampleJudge(document, schemas);
        List<Problem> problems = ExampleJudge.problems(document, api, schemas);
        if (problems.isEmpty()) {
            return new ServableApi(api, problems);
        }
        List<Operation> operations = api.operations().stream()
                .map(operation -> operation.withResponses(operation.responses().stream()
                        .map(response -> servable(response, judge))
                        .toList()))
                .toList();
        return new ServableApi(api.withOperations(operations), problems);
    }

    private static Response servable(Response response, ExampleJudge judge) {
        List<Content> contents = response.contents().stream()
                .map(content -> content.withExamples(content.examples().stream()
                        .filter(example -> judge.allows(content, example))
                        .toList()))
                .toList();
        return new Response(response.status(), response.headers(), contents, response.pointer());
    }
}
