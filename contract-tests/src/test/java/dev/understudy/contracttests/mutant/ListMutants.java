package dev.understudy.contracttests.mutant;

import static dev.understudy.contracttests.mutant.Call.Operation.LIST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Lists that are not paged, filtered or sorted as they should be. */
final class ListMutants {
    private static final String PAGING = "paging";
    private static final String FILTER = "filter";
    private static final String ORDER = "order";

    private ListMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "page-skips-an-item",
                        PAGING,
                        "Pages after the first lack the first of their items.",
                        Mutation.ofReplies(
                                (call, reply) ->
                                        isLaterPage(call) && !reply.items().isEmpty(),
                                reply -> reply.withItems(
                                        reply.items().subList(1, reply.items().size())))),
                new Mutant(
                        "page-repeats-an-item",
                        PAGING,
                        "Pages by cursor show their first item twice, in the place of the second.",
                        Mutation.ofReplies(
                                (call, reply) ->
                                        isLaterPage(call) && reply.items().size() > 1,
                                reply -> {
                                    List<JsonNode> items = new ArrayList<>(reply.items());
                                    items.set(1, items.get(0));
                                    return reply.withItems(items);
                                })),
                new Mutant(
                        "page-size-ignored",
                        PAGING,
                        "Pages have fifty items, whatever size is asked for.",
                        Mutation.ofRequests(
                                call -> call.is(LIST) && isValidSize(call) ? call.without("per_page") : call)),
                new Mutant(
                        "total-of-the-page",
                        PAGING,
                        "The total is that of the page.",
                        Mutation.ofSuccesses(call -> call.is(LIST), body -> {
                            ObjectNode info = (ObjectNode) body.get("result_info");
                            info.set("total_count", info.get("count"));
                        })),
                new Mutant(
                        "cursor-never-ends",
                        PAGING,
                        "The last page by cursor has a cursor, too: its own.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            boolean isLast = call.query("cursor").isPresent()
                                    && reply.status() == 200
                                    && !reply.body().at("/result_info").has("cursor");
                            return isLast
                                    ? reply.changed(body -> ((ObjectNode) body.get("result_info"))
                                            .put("cursor", call.query("cursor").orElseThrow()))
                                    : reply;
                        }),
                new Mutant(
                        "forged-cursor-taken",
                        PAGING,
                        "A cursor that nobody has given out leads to the first page.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            return call.query("cursor").isPresent()
                                            && call.query("page").isEmpty()
                                            && reply.status() == 400
                                    ? honest.ask(call.without("cursor"))
                                    : reply;
                        }),
                new Mutant(
                        "page-beyond-the-end-not-found",
                        PAGING,
                        "A page beyond the end is not found.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            return call.query("page").isPresent()
                                            && reply.status() == 200
                                            && reply.items().isEmpty()
                                    ? honest.ask(call.inWorkflow("no-such-workflow"))
                                    : reply;
                        }),
                new Mutant(
                        "status-filter-lost",
                        FILTER,
                        "The filter by status lets everything through.",
                        Mutation.ofRequests(
                                call -> call.is(LIST) && isKnownStatus(call) ? call.without("status") : call)),
                new Mutant(
                        "start-filter-lost",
                        FILTER,
                        "The earliest date does not count.",
                        Mutation.ofRequests(call -> call.query("date_start")
                                        .filter(date -> date.endsWith("Z"))
                                        .isPresent()
                                ? call.without("date_start")
                                : call)),
                new Mutant(
                        "end-filter-leaves-the-bound-out",
                        FILTER,
                        "What was created at the very latest date is left out.",
                        (call, honest) -> {
                            Reply reply = honest.ask(call);
                            String bound = call.query("date_end").orElse("").replace("%3A", ":");
                            List<JsonNode> inside = reply.items().stream()
                                    .filter(item ->
                                            !item.path("created_on").asText().equals(bound))
                                    .toList();
                            return call.is(LIST)
                                            && inside.size() < reply.items().size()
                                    ? reply.withItems(inside)
                                    : reply;
                        }),
                new Mutant(
                        "oldest-first",
                        ORDER,
                        "Each page has its oldest item first.",
                        Mutation.ofReplies(
                                (call, reply) -> call.is(LIST)
                                        && call.query("direction").isEmpty()
                                        && reply.items().size() > 1,
                                reply -> {
                                    List<JsonNode> items = new ArrayList<>(reply.items());
                                    Collections.reverse(items);
                                    return reply.withItems(items);
                                })),
                new Mutant(
                        "direction-ignored",
                        ORDER,
                        "Pages by cursor come newest first, whatever direction is asked for.",
                        Mutation.ofRequests(call ->
                                call.query("direction").filter("asc"::equals).isPresent()
                                        ? call.without("direction")
                                        : call)));
    }

    private static boolean isLaterPage(Call call) {
        boolean isLaterNumber =
                call.query("page").filter(page -> !page.equals("1")).isPresent();
        return call.is(LIST) && (call.query("cursor").isPresent() || isLaterNumber);
    }

    private static boolean isValidSize(Call call) {
        return call.query("per_page")
                .filter(size -> size.matches("[1-9]\\d?|100"))
                .isPresent();
    }

    private static boolean isKnownStatus(Call call) {
        Set<String> known = Set.of(
                "queued", "running", "paused", "errored", "terminated", "complete", "waitingForPause", "waiting");
        return call.query("status").filter(known::contains).isPresent();
    }
}
