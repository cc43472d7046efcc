package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of every answer, whatever was sent. */
final class AnswerLaws {
    private static final List<String> INSIDES = List.of(
            "Exception",
            "\tat ",
            "dev.understudy",
            "java.lang",
            "org.eclipse",
            "org.apache",
            "org.springframework",
            "<html",
            "<pre");
    /** What HTTP itself asks for, whether or not a contract documents it. */
    private static final Set<Integer> PROTOCOL = Set.of(405, 406, 413, 415);

    private AnswerLaws() {}

    /** What is wrong with an answer of the mock; nothing if all is well. */
    static List<String> broken(MockRequest request, MockResponse answer) {
        List<String> findings = ofAnyone(request, answer);
        Optional<String> operation = answer.headers().first("Understudy-Operation");
        if (answer.headers().contains("Understudy-Own-Answer")) {
            own(request, answer, findings);
        } else if (operation.isPresent()) {
            contract(request, answer, operation.get(), findings);
        } else {
            noOperation(request, answer, findings);
        }
        return findings;
    }

    /** The same of a provider that has no word for its operations: they are told by method and path. */
    static List<String> broken(BundledApi api, MockRequest request, MockResponse answer) {
        List<String> findings = ofAnyone(request, answer);
        String base = api.mount().prefix() + api.contract().api().serverPaths().get(0);
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Optional<Operation> operation = api.operations().stream()
                .filter(each -> each.method().equals(method))
                .filter(each -> request.path().matches(base + each.path().replaceAll("\\{[^}]*}", "[^/]+")))
                .findFirst();
        if (operation.isPresent()) {
            contract(api, operation.get(), request, answer, findings);
        } else if (answer.status() != 400) { // a server may refuse, before any application sees it, what is no path
            noOperation(request, answer, findings);
        }
        return findings;
    }

    private static List<String> ofAnyone(MockRequest request, MockResponse answer) {
        List<String> findings = new ArrayList<>();
        boolean askedFor = answer.headers().contains("Preference-Applied");
        if (answer.status() >= 500 && !askedFor) {
            findings.add("status " + answer.status() + ", which nobody asked for");
        }
        String text = answer.text();
        INSIDES.stream().filter(text::contains).forEach(part -> findings.add("the body shows \"" + part + "\""));
        body(request, answer, findings);
        return findings;
    }

    private static void body(MockRequest request, MockResponse answer, List<String> findings) {
        if (request.method().equals("HEAD")) {
            if (answer.body().length > 0) {
                findings.add("a body in an answer to HEAD");
            }
            return;
        }
        String type = answer.headers().first("Content-Type").orElse("");
        if (answer.body().length > 0 && type.isEmpty()) {
            findings.add("a body without a Content-Type");
        }
        if (type.matches(".*[/+]json(;.*)?") && Json.read(answer.body()).isEmpty()) {
            findings.add("the body is no JSON");
        }
    }

    private static void own(MockRequest request, MockResponse answer, List<String> findings) {
        if (!answer.headers().first("Content-Type").orElse("").equals("application/problem+json")) {
            findings.add("an answer of our own that is no problem details");
        } else if (!request.method().equals("HEAD")) {
            JsonNode body = Json.read(answer.body()).orElseThrow();
            boolean isWhole = body.path("status").asInt() == answer.status()
                    && body.path("title").isTextual()
                    && body.path("code").isTextual();
            if (!isWhole) {
                findings.add("problem details without status, title or code");
            }
        }
    }

    private static void contract(MockRequest request, MockResponse answer, String id, List<String> findings) {
        for (BundledApi api : BundledApi.all()) {
            for (Operation operation : api.operations()) {
                if (operation.id().equals(id)
                        && request.path().startsWith(api.mount().prefix() + "/")) {
                    contract(api, operation, request, answer, findings);
                    return;
                }
            }
        }
        findings.add("no such operation: " + id);
    }

    private static void contract(
            BundledApi api, Operation operation, MockRequest request, MockResponse answer, List<String> findings) {
        boolean documented = operation.response(answer.status()).isPresent();
        if (!documented && !PROTOCOL.contains(answer.status())) {
            findings.add("the status " + answer.status() + " is not documented");
        } else if (documented && !request.method().equals("HEAD")) {
            findings.addAll(api.judge().judge(operation.method(), operation.path(), answer));
        }
    }

    private static void noOperation(MockRequest request, MockResponse answer, List<String> findings) {
        boolean isOptions = request.method().equals("OPTIONS");
        boolean isExpected = answer.status() == 404 || answer.status() == 405 || (isOptions && answer.status() < 300);
        if (!isExpected) {
            findings.add("status " + answer.status() + " from no operation");
        }
        if (answer.status() == 405 && !answer.headers().contains("Allow")) {
            findings.add("405 without Allow");
        }
    }
}
