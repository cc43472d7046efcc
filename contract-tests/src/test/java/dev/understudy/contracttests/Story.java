package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * How the views of one API are to be compared.
 *
 * @param list the operation that lists items
 * @param query asks for the longest page
 * @param parent the path parameter that lists lie in, and the parents to look at; empty when there is one list only
 * @param items where an answer has them
 * @param next how to ask for the next page: query parameter, and where the answer says what to send; empty where the
 *     longest page holds all
 * @param status the query parameter that filters by status, and where an item tells its own
 * @param get the operation that shows one item, the path parameter that names it, and where the answer has it; empty
 *     where there is none
 * @param same places of a listed item, and where the single one has the same value
 */
record Story(
        String api,
        String list,
        Map<String, String> query,
        Map<String, List<String>> parent,
        String items,
        Map<String, String> next,
        Map<String, String> status,
        List<String> get,
        Map<String, String> same) {

    static List<Story> all() {
        return List.of(
                new Story(
                        "knock",
                        "listWorkflowRecipientRuns",
                        Map.of("page_size", "50"),
                        Map.of(),
                        "/items",
                        Map.of("after", "/page_info/after"),
                        Map.of("status[]", "/status"),
                        List.of("getWorkflowRecipientRun", "id", ""),
                        Map.of("", "")),
                new Story(
                        "sailpoint",
                        "getWorkflowExecutions",
                        Map.of(),
                        Map.of(
                                "id",
                                List.of(
                                        "c17bea3a-574d-453c-9e04-4365fbf5af0b",
                                        "87f3a1c5-62de-4b09-a4c8-19e0d5b7f362")),
                        "",
                        Map.of(),
                        Map.of("filters", "/status"),
                        List.of(),
                        Map.of()),
                new Story(
                        "extend",
                        "listWorkflowRuns",
                        Map.of("maxPageSize", "1000"),
                        Map.of(),
                        "/workflowRuns",
                        Map.of(),
                        Map.of("status", "/status"),
                        List.of("getWorkflowRun", "workflowRunId", "/workflowRun"),
                        Map.of(
                                "/id", "/id",
                                "/status", "/status",
                                "/initialRunAt", "/initialRunAt",
                                "/reviewedByUser", "/reviewedBy",
                                "/reviewedAt", "/reviewedAt",
                                "/startTime", "/startTime",
                                "/endTime", "/endTime",
                                "/rejectionNote", "/rejectionNote",
                                "/workflowName", "/workflow/name")),
                new Story(
                        "cortex",
                        "listWorkflowRuns",
                        Map.of("take", "100"),
                        Map.of("workflow_id", List.of("work_9Hs3Vt6Pq0Xd1LkMz8RwBg", "work_3Kp8Zc1Tn6Yb4GwQv7DsMh")),
                        "",
                        Map.of(),
                        Map.of("status", "/status"),
                        List.of(),
                        Map.of()),
                new Story(
                        "cloudflare",
                        "wor-list-workflow-instances",
                        Map.of("per_page", "100"),
                        Map.of("workflow_name", List.of("order-fulfilment", "subscription-renewal", "stocktake")),
                        "/result",
                        Map.of("cursor", "/result_info/cursor"),
                        Map.of("status", "/status"),
                        List.of("wor-describe-workflow-instance", "instance_id", "/result"),
                        Map.of(
                                "/status", "/status",
                                "/created_on", "/queued",
                                "/started_on", "/start",
                                "/ended_on", "/end",
                                "/version_id", "/versionId")));
    }

    /** Whether all that a listed item says, the single one says, too. */
    boolean agree(JsonNode listed, JsonNode single) {
        return same.entrySet().stream()
                .allMatch(place -> place.getKey().isEmpty()
                        ? listed.properties().stream()
                                .allMatch(member -> member.getValue().equals(single.path(member.getKey())))
                        : listed.at(place.getKey()).equals(single.at(place.getValue())));
    }
}
