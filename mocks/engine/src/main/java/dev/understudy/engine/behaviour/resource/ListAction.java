package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.behaviour.paging.Page;
import dev.understudy.engine.behaviour.paging.PageOutcome;
import dev.understudy.engine.behaviour.paging.PageRefused;
import dev.understudy.engine.behaviour.paging.PageRequest;
import dev.understudy.engine.behaviour.paging.Paging;
import dev.understudy.engine.behaviour.query.ListQuery;
import dev.understudy.engine.behaviour.query.QueryOutcome;
import dev.understudy.engine.behaviour.query.QueryRefused;
import dev.understudy.engine.behaviour.query.Selection;
import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.refuse.RefusalName;
import dev.understudy.engine.state.SortedList;
import dev.understudy.engine.state.index.IndexPlan;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.template.AnswerTemplate;
import dev.understudy.engine.validate.RequestValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers with the items that a request asks for, a page of them at a time.
 *
 * @param plan what the list is sorted by, and what requests may ask of its items
 * @param documented the contract's own example of each cursor: nobody was ever given it, so it means the first page
 */
record ListAction(
        Resource resource,
        Enclosure enclosure,
        ListQuery query,
        IndexPlan plan,
        Optional<Paging> paging,
        Map<String, JsonNode> documented,
        ViewChoice view,
        AnswerTemplate answer)
        implements ShowingAction {

    @Override
    public Step act(Exchange exchange, RequestValues values) {
        QueryOutcome outcome = query.select(values);
        if (outcome instanceof QueryRefused refused) {
            return Step.refuse(Refusal.of(RefusalName.INVALID_REQUEST.text(), refused.violations()));
        }
        Optional<String> noParent = enclosure.refusal(exchange, values);
        if (noParent.isPresent()) {
            return Step.refuse(Refusal.of(noParent.get()));
        }
        Selection selection = (Selection) outcome;
        Rule rule = new Rule.Every(List.of(enclosure.rule(values), selection.rule()));
        SortedList items = resource.select(exchange, plan, rule, selection.order());
        PageOutcome page = page(exchange, values, selection, items);
        if (page instanceof PageRefused refused) {
            return Step.refuse(Refusal.of(RefusalName.INVALID_REQUEST.text(), refused.violations()));
        }
        return Step.answer(answer.render(scope(exchange, values, (Page) page)));
    }

    @Override
    public ActionScope showing(Exchange exchange, RequestValues values, ObjectNode item) {
        PageOutcome page = query.select(values) instanceof Selection selection
                ? page(exchange, values, selection, SortedList.of(List.of(item), selection.order()))
                : new Page(List.of(item), Map.of());
        return scope(exchange, values, page instanceof Page whole ? whole : new Page(List.of(item), Map.of()));
    }

    @Override
    public JsonNode shown(ActionScope scope) {
        return scope.value("items").path(0);
    }

    private PageOutcome page(Exchange exchange, RequestValues values, Selection selection, SortedList items) {
        if (paging.isEmpty()) {
            return new Page(all(items), Map.of());
        }
        String world = exchange.world().key();
        return paging.get().page(new PageRequest(withoutDocumented(values), items, selection.fingerprint(), world));
    }

    private static List<ObjectNode> all(SortedList items) {
        List<ObjectNode> all = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            all.add(items.get(i));
        }
        return all;
    }

    private RequestValues withoutDocumented(RequestValues values) {
        if (documented.entrySet().stream().noneMatch(values.query().entrySet()::contains)) {
            return values;
        }
        Map<String, JsonNode> query = new LinkedHashMap<>(values.query());
        query.entrySet().removeAll(documented.entrySet());
        return new RequestValues(values.path(), query, values.headers(), values.cookies(), values.body());
    }

    private ActionScope scope(Exchange exchange, RequestValues values, Page page) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode(page.items().size());
        page.items().forEach(item -> shown.add(view.show(item, values)));
        Map<String, JsonNode> facts = new HashMap<>(page.facts());
        facts.put("items", shown);
        return new ActionScope(exchange, values, facts, Map.of(), MissingNode.getInstance(), resource.instants());
    }
}
