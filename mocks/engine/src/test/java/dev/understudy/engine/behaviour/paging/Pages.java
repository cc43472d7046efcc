package dev.understudy.engine.behaviour.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.RefusalRenderer;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.state.Order;
import dev.understudy.engine.state.SortedList;
import dev.understudy.engine.state.Worlds;
import dev.understudy.engine.validate.RequestValues;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.engine.validate.Violation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages of a list whose items are numbers, the greatest first. */
final class Pages {
    static final Order ORDER = Order.of(List.of("-/n"), "/id");
    static final CursorCodec CODEC = CursorCodec.of(42);

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Tiny, version: '1'}
            paths:
              /runs:
                get:
                  operationId: listRuns
                  parameters: [%s]
                  responses: {'200': {description: Runs}}
            """.formatted(
                    Stream.of("offset", "limit", "page", "size", "after", "before", "token", "direction")
                            .map(name -> "{name: '" + name + "', in: query, schema: {}}")
                            .collect(Collectors.joining(", ")));

    private final Optional<Paging> paging;
    private final Problems problems = new Problems();
    private final List<ObjectNode> items = new ArrayList<>();

    private Pages(String page) {
        Contract contract = Contract.parse("tiny", CONTRACT, "operations:\n  listRuns:\n    page: " + page);
        Operation operation = contract.api().operation("listRuns").orElseThrow();
        RefusalRenderer refusals = RefusalRenderer.compile(contract, problems);
        BehaviourSetup setup = new BehaviourSetup(
                contract,
                refusals,
                new Worlds(1, InstantSource.system()),
                true,
                true,
                new ArrayList<>(),
                Schemas.of(contract.document(), problems),
                problems);
        paging = Paging.compile(setup, operation, CODEC);
    }

    /** @param page what stands under {@code page}, from line 3 and column 11 of the file */
    static Pages of(String page) {
        return new Pages(page);
    }

    /** With so many items, from 1. */
    Pages with(int count) {
        for (int i = 1; i <= count; i++) {
            add(i);
        }
        return this;
    }

    void add(int number) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", "item-" + number).put("n", number / 2); // pairs of equal numbers, told apart by id
        items.add(item);
        items.sort(ORDER.comparator());
    }

    void remove(int index) {
        items.remove(index);
    }

    List<ObjectNode> items() {
        return items;
    }

    List<String> problems() {
        return problems.sorted().stream()
                .map((Problem problem) -> problem.location() + " [" + problem.code() + "] " + problem.message())
                .toList();
    }

    /** @param query names and values by turns */
    PageOutcome ask(Object... query) {
        return ask(query(query), "a fingerprint", "a world");
    }

    PageOutcome ask(Map<String, JsonNode> query, String fingerprint, String world) {
        return ask(items, query, fingerprint, world);
    }

    /** A page of other items, in the same order. */
    Page page(List<ObjectNode> others, Map<String, JsonNode> query) {
        return (Page) ask(others, query, "a fingerprint", "a world");
    }

    private PageOutcome ask(List<ObjectNode> from, Map<String, JsonNode> query, String fingerprint, String world) {
        RequestValues values = new RequestValues(Map.of(), query, Map.of(), Map.of(), Optional.empty());
        return paging.orElseThrow().page(new PageRequest(values, SortedList.of(from, ORDER), fingerprint, world));
    }

    Page page(Object... query) {
        return (Page) ask(query);
    }

    List<String> refusals(Object... query) {
        return ask(query) instanceof PageRefused refused
                ? refused.violations().stream()
                        .map((Violation violation) -> violation.code().text() + " " + violation.message())
                        .toList()
                : List.of();
    }

    static Map<String, JsonNode> query(Object... query) {
        Map<String, JsonNode> values = new HashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            JsonNode value = query[i + 1] instanceof JsonNode node
                    ? node
                    : query[i + 1] instanceof Integer number
                            ? JsonNodeFactory.instance.numberNode(number)
                            : JsonNodeFactory.instance.textNode(query[i + 1].toString());
            values.put(query[i].toString(), value);
        }
        return values;
    }

    static List<String> ids(Page page) {
        return page.items().stream().map(item -> item.path("id").asText()).toList();
    }

    /** The facts but for the items: {@code count=2 total=5 …}. */
    static String facts(Page page) {
        return page.facts().entrySet().stream()
                .filter(fact -> !fact.getKey().equals("items"))
                .map(fact -> fact.getKey() + "=" + fact.getValue().asText())
                .collect(Collectors.joining(" "));
    }
}
