package dev.understudy.admin;

import dev.understudy.engine.Mount;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.journal.Coverage;
import dev.understudy.engine.journal.Coverage.Answered;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.understudy.model.ApiCoverage;
import dev.understudy.understudy.model.MissingAnswer;
import dev.understudy.understudy.model.OperationCoverage;
import dev.understudy.understudy.model.StatusCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which documented answers have been given. */
final class CoverageOperations {
    private final Coverage coverage;
    private final ServedApis apis;

    CoverageOperations(Coverage coverage, ServedApis apis) {
        this.coverage = coverage;
        this.apis = apis;
    }

    Map<String, Handler> handlers() {
        return Map.of("getCoverage", request -> Answers.ok(told()), "deleteCoverage", request -> cleared());
    }

    private MockResponse cleared() {
        coverage.clear();
        return Answers.noContent();
    }

    private dev.understudy.understudy.model.Coverage told() {
        Map<Answered, Long> counts = coverage.counts();
        List<MissingAnswer> never = new ArrayList<>();
        List<ApiCoverage> told = new ArrayList<>();
        int documented = 0;
        for (Mount mount : apis.all()) {
            String api = mount.contract().document().name();
            List<OperationCoverage> operations = new ArrayList<>();
            for (Operation operation : mount.contract().api().operations()) {
                List<StatusCoverage> statuses = statuses(api, operation, counts);
                statuses.stream()
                        .filter(status -> status.getCount() == 0)
                        .forEach(status -> never.add(new MissingAnswer(api, operation.id(), status.getStatus())));
                documented += statuses.size();
                operations.add(new OperationCoverage(operation.id(), operation.method(), operation.path(), statuses));
            }
            told.add(new ApiCoverage(api, operations));
        }
        return new dev.understudy.understudy.model.Coverage(documented, documented - never.size(), told, never);
    }

    private static List<StatusCoverage> statuses(String api, Operation operation, Map<Answered, Long> counts) {
        return operation.responses().stream()
                .map(response -> new StatusCoverage(response.status().text(), count(api, operation, response, counts)))
                .toList();
    }

    /** An answer counts for the one key that documents it: the exact status before a range before {@code default}. */
    private static long count(String api, Operation operation, Response response, Map<Answered, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().api().equals(api)
                        && entry.getKey().operation().equals(operation.id()))
                .filter(entry -> operation
                        .response(entry.getKey().status())
                        .filter(response::equals)
                        .isPresent())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
