package dev.understudy.verify.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.subject.PageRules;
import dev.understudy.verify.subject.PageRules.Way;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Conversation;
import dev.understudy.verify.talk.Exchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Walks lists, up to the bound on pages. For one thread. */
public final class ListWalker {
    private final Subject subject;
    private final Conversation conversation;

    public ListWalker(Subject subject, Conversation conversation) {
        this.subject = subject;
        this.conversation = conversation;
    }

    /** The whole list in the largest pages there are. */
    public Walk all(ListRules rules, UnaryOperator<ContractRequest> change) throws InterruptedException {
        Optional<PageRules> page = rules.page();
        return page.isEmpty()
                ? walk(rules, change, OptionalInt.empty(), Way.OFFSET)
                : walk(
                        rules,
                        change,
                        OptionalInt.of(page.get().max()),
                        page.get().ways().get(0));
    }

    /**
     * Walks from the beginning.
     *
     * @param change what the request has beside what is required
     * @param size how many items a page shall hold; empty to leave that to the provider
     * @throws WalkBrokenException when an answer is no page
     */
    public Walk walk(ListRules rules, UnaryOperator<ContractRequest> change, OptionalInt size, Way way)
            throws InterruptedException {
        List<WalkedPage> pages = new ArrayList<>();
        int seen = 0;
        UnaryOperator<ContractRequest> next = UnaryOperator.identity();
        while (true) {
            UnaryOperator<ContractRequest> here = next;
            WalkedPage page = page(rules, request -> here.apply(change.apply(request)), size);
            pages.add(page);
            seen += page.items().size();
            Optional<UnaryOperator<ContractRequest>> more = more(rules, way, page, seen, pages.size(), size);
            if (more.isEmpty()) {
                return new Walk(rules, pages, true);
            }
            if (pages.size() >= subject.options().bounds().maxPages()) {
                return new Walk(rules, pages, false);
            }
            next = more.get();
        }
    }

    /** One page. */
    public WalkedPage page(ListRules rules, UnaryOperator<ContractRequest> change, OptionalInt size)
            throws InterruptedException {
        ContractRequest request = change.apply(subject.request(rules.operation()));
        Optional<String> parameter = rules.page().flatMap(PageRules::size);
        if (parameter.isPresent() && size.isPresent()) {
            request.with(ParameterLocation.QUERY, parameter.get(), IntNode.valueOf(size.getAsInt()));
        }
        Exchanged exchanged = conversation.ask(rules.operation(), request.build());
        if (!exchanged.isSuccess()) {
            throw new WalkBrokenException("expected a page of the list, got status " + exchanged.status(), exchanged);
        }
        JsonNode items = exchanged.json().at(rules.itemsAt());
        if (!items.isArray()) {
            throw new WalkBrokenException(
                    "expected the items in an array" + (rules.itemsAt().isEmpty() ? "" : " at " + rules.itemsAt())
                            + " of the answer",
                    exchanged);
        }
        List<JsonNode> list = new ArrayList<>();
        items.forEach(list::add);
        return new WalkedPage(
                exchanged,
                list,
                rules.facts().read("next", exchanged.answer()),
                rules.facts().read("previous", exchanged.answer()));
    }

    /** What to send for the next page; empty at the end. */
    private static Optional<UnaryOperator<ContractRequest>> more(
            ListRules rules, Way way, WalkedPage page, int seen, int pages, OptionalInt size) {
        Optional<PageRules> paging = rules.page();
        if (paging.isEmpty()) {
            return Optional.empty();
        }
        PageRules known = paging.get();
        if (way == Way.TOKEN) {
            return page.next()
                    .flatMap(token -> known.forward()
                            .map(name ->
                                    request -> request.with(ParameterLocation.QUERY, name, TextNode.valueOf(token))));
        }
        boolean isShort = page.items().size() < size.orElse(known.usual());
        if (isShort) {
            return Optional.empty();
        }
        int counted = way == Way.OFFSET ? seen : pages + 1;
        return known.counter(way)
                .map(name -> request -> request.with(ParameterLocation.QUERY, name, IntNode.valueOf(counted)));
    }
}
