package dev.understudy.admin;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.state.ResourceKind;
import dev.understudy.understudy.model.Problem;
import dev.understudy.understudy.model.Violation;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers to requests that keep to the contract and cannot be served all the same. */
final class Problems {

    private Problems() {}

    static MockResponse unknownWorld(String id) {
        return notFound("unknown-world", "There is no world \"" + id + "\" in use");
    }

    static MockResponse unknownApi(String name, Collection<String> known) {
        return notFound(
                "unknown-api",
                "There is no API \"" + name + "\"; there are " + String.join(", ", new TreeSet<>(known)));
    }

    static MockResponse unknownResource(String api, String name, List<ResourceKind> known) {
        String there = known.isEmpty()
                ? "it keeps nothing"
                : "it keeps " + known.stream().map(ResourceKind::name).sorted().collect(Collectors.joining(", "));
        return notFound("unknown-resource", "The API \"" + api + "\" keeps no \"" + name + "\"; " + there);
    }

    static MockResponse notFound(String code, String detail) {
        return of(404, code, "Not found", detail, List.of());
    }

    static MockResponse conflict(String code, String title, String detail) {
        return of(409, code, title, detail, List.of());
    }

    /** @param violations at least one */
    static MockResponse of(int status, String code, String title, List<Violation> violations) {
        String detail = violations.stream().map(Violation::getMessage).collect(Collectors.joining("; "));
        return of(status, code, title, detail, violations);
    }

    static MockResponse of(int status, String code, String title, String detail, List<Violation> violations) {
        Problem problem = new Problem("about:blank", title, status, detail, code);
        if (!violations.isEmpty()) {
            problem.violations(violations);
        }
        Headers headers = Headers.of("Content-Type", MediaType.PROBLEM_JSON.essence(), "Understudy-Refusal", code);
        return new MockResponse(status, headers, Models.bytes(problem));
    }
}
