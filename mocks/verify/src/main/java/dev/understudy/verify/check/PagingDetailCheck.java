package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.list.Walk;
import dev.understudy.verify.list.WalkedPage;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.subject.FactPlaces;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.subject.PageRules;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What belongs to paging beside the walk: {@code paging-default}, how many items a page has when nobody says;
 * {@code paging-total}, that the total that is told is that of the list; {@code paging-back}, that cursors lead back through the
 * same items; {@code paging-forged}, that a cursor that was never given is refused.
 */
final class PagingDetailCheck implements Check {
    private static final int BACK_PAGES = 4;

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            Optional<ListRules> found = setting.subject().behaviour().list(operation);
            if (found.isEmpty()) {
                continue;
            }
            ListRules rules = found.get();
            if (rules.facts().tells("total")) {
                trials.add(
                        new Trial("paging-total", operation.id(), examination -> total(setting, rules, examination)));
            }
            rules.page().ifPresent(page -> {
                trials.add(new Trial(
                        "paging-default", operation.id(), examination -> usual(setting, rules, page, examination)));
                page.forward()
                        .ifPresent(name -> trials.add(new Trial(
                                "paging-forged",
                                operation.id(),
                                examination -> forged(setting, rules, name, examination))));
                page.back()
                        .ifPresent(name -> trials.add(new Trial(
                                "paging-back",
                                operation.id(),
                                examination -> back(setting, rules, page, name, examination))));
            });
        }
        return trials;
    }

    private static void usual(Setting setting, ListRules rules, PageRules page, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(rules.operation());
        Walk whole = setting.lists().known(rules);
        WalkedPage first = setting.lists().walker().page(rules, UnaryOperator.identity(), OptionalInt.empty());
        int held = first.items().size();
        if (held > page.usual()) {
            examination.fault(
                    "expected at most " + page.usual() + " items when no size is asked for, got " + held,
                    page.place(),
                    first.exchanged());
        } else if (held < page.usual() && whole.items().size() > held && isAsBefore(setting, rules, whole)) {
            examination.fault(
                    "expected " + Math.min(page.usual(), whole.items().size())
                            + " items when no size is asked for, got " + held,
                    page.place(),
                    first.exchanged());
        }
    }

    private static void total(Setting setting, ListRules rules, Examination examination) throws InterruptedException {
        setting.requireBaseline(rules.operation());
        Walk whole = setting.lists().known(rules);
        if (!whole.isWhole()) {
            throw new NotTriedException("the list is longer than it is walked");
        }
        Optional<String> asker = rules.facts().header("total").flatMap(FactPlaces.Header::when);
        UnaryOperator<ContractRequest> asking =
                request -> asker.map(name -> request.with(ParameterLocation.QUERY, name, BooleanNode.TRUE))
                        .orElse(request);
        WalkedPage page = setting.lists().walker().page(rules, asking, OptionalInt.empty());
        Optional<String> told = rules.facts().read("total", page.exchanged().answer());
        String wanted = Integer.toString(whole.items().size());
        if (told.isEmpty()) {
            examination.fault("expected to be told how many items there are, got nothing", "", page.exchanged());
        } else if (!told.get().equals(wanted) && isAsBefore(setting, rules, whole)) {
            examination.fault(
                    "expected a total of " + wanted + ", as many as the list has, got " + told.get(),
                    "",
                    page.exchanged());
        }
    }

    private static void forged(Setting setting, ListRules rules, String name, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(rules.operation());
        RefusalJudge refusals = new RefusalJudge(examination, setting, rules.operation());
        WalkedPage first = setting.lists().walker().page(rules, UnaryOperator.identity(), OptionalInt.of(1));
        List<String> cursors = new ArrayList<>(List.of("understudy-no-such-cursor"));
        first.next().ifPresent(token -> cursors.add(tampered(token)));
        for (String cursor : cursors) {
            Exchanged exchanged = examination.ask(
                    rules.operation(),
                    setting.request(rules.operation()).with(ParameterLocation.QUERY, name, TextNode.valueOf(cursor)));
            refusals.expect(exchanged, "invalid-request", "a cursor was sent that was never given");
        }
    }

    /** The same cursor, with another character in its middle. */
    static String tampered(String token) {
        int middle = token.length() / 2;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }

    private static void back(Setting setting, ListRules rules, PageRules page, String name, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(rules.operation());
        int items = setting.lists().known(rules).items().size();
        OptionalInt size = OptionalInt.of(Math.max(1, Math.min(page.max(), (items + BACK_PAGES - 1) / BACK_PAGES)));
        Walk there = setting.lists().walker().walk(rules, UnaryOperator.identity(), size, PageRules.Way.TOKEN);
        if (there.pages().size() < 2) {
            throw new NotTriedException("the list has one page");
        }
        List<WalkedPage> pages = new ArrayList<>(there.pages());
        Collections.reverse(pages);
        WalkedPage here = pages.get(0);
        for (WalkedPage wanted : pages.subList(1, pages.size())) {
            Optional<String> token = here.previous();
            if (token.isEmpty()) {
                examination.fault(
                        "expected to be told what comes before a page that is not the first, got nothing",
                        page.place(),
                        here.exchanged());
                return;
            }
            here = setting.lists()
                    .walker()
                    .page(
                            rules,
                            request -> request.with(ParameterLocation.QUERY, name, TextNode.valueOf(token.get())),
                            size);
            if (!ids(there, here).equals(ids(there, wanted))
                    && setting.lists().now(rules).ids().equals(there.ids())) {
                examination.fault(
                        "expected the same items on the way back as on the way there: " + Some.of(ids(there, wanted))
                                + "; got " + Some.of(ids(there, here)),
                        page.place(),
                        here.exchanged(),
                        wanted.exchanged());
                return;
            }
        }
        if (here.previous().isPresent()) {
            examination.fault(
                    "expected nothing before the first page, was told of something", page.place(), here.exchanged());
        }
    }

    private static List<String> ids(Walk walk, WalkedPage page) {
        return page.items().stream().map(walk::id).toList();
    }

    /** Whether a list is still the same, so that an answer about it can be held against it. */
    private static boolean isAsBefore(Setting setting, ListRules rules, Walk before) throws InterruptedException {
        return Set.copyOf(setting.lists().now(rules).ids()).equals(Set.copyOf(before.ids()));
    }
}
