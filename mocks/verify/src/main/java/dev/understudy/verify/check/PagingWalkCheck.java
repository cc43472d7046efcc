package dev.understudy.verify.check;

import dev.understudy.engine.model.Operation;
import dev.understudy.verify.list.Walk;
import dev.understudy.verify.list.WalkedPage;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.subject.PageRules;
import dev.understudy.verify.subject.PageRules.Way;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * {@code paging-walk}: a walk in small pages meets each item of the list once, in the order of the list; pages hold as many
 * items as were asked for, but for the last. Where there are several ways to page, {@code paging-walk:WAY} for each.
 */
final class PagingWalkCheck implements Check {
    /** How often a list that changes is walked before that is given up. */
    private static final int ROUNDS = 3;

    /** Into how many pages a list is cut. */
    private static final int PAGES = 4;

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            Optional<ListRules> rules = setting.subject().behaviour().list(operation);
            rules.flatMap(ListRules::page).ifPresent(page -> {
                for (Way way : page.ways()) {
                    String check = page.ways().size() == 1 ? "paging-walk" : "paging-walk:" + name(way);
                    trials.add(new Trial(
                            check, operation.id(), examination -> walk(setting, rules.get(), page, way, examination)));
                }
            });
        }
        return trials;
    }

    private static String name(Way way) {
        return way.text().replace(' ', '-');
    }

    private static void walk(Setting setting, ListRules rules, PageRules page, Way way, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(rules.operation());
        for (int round = 0; round < ROUNDS; round++) {
            Walk before =
                    round == 0 ? setting.lists().known(rules) : setting.lists().now(rules);
            int size = pageSize(before.items().size(), page);
            OptionalInt asked = page.size().isPresent() ? OptionalInt.of(size) : OptionalInt.empty();
            Walk small = setting.lists().walker().walk(rules, UnaryOperator.identity(), asked, way);
            judgeSizes(small, asked.orElse(page.usual()), page, examination);
            if (!examination.isFine()) {
                return;
            }
            if (!before.isWhole() || !small.isWhole()) {
                judgePart(before, small, page, examination);
                if (examination.isFine()) {
                    throw new NotTriedException("the walk was ended after "
                            + setting.options().bounds().maxPages() + " pages; as far as it went, it was in order");
                }
                return;
            }
            if (before.ids().equals(small.ids())) {
                return;
            }
            Walk after = setting.lists().now(rules);
            if (after.ids().equals(before.ids())) {
                tell(before, small, page, way, examination);
                return;
            }
        }
        throw new NotTriedException("the list changed while it was walked, " + ROUNDS + " times");
    }

    private static int pageSize(int items, PageRules page) {
        return Math.max(1, Math.min((items + PAGES - 1) / PAGES, page.max()));
    }

    private static void judgeSizes(Walk walk, int size, PageRules page, Examination examination) {
        List<WalkedPage> pages = walk.pages();
        for (int i = 0; i < pages.size(); i++) {
            int held = pages.get(i).items().size();
            boolean isLast = i == pages.size() - 1;
            boolean isBeforeEmpty =
                    i == pages.size() - 2 && pages.get(i + 1).items().isEmpty();
            if (held > size) {
                examination.fault(
                        "page " + (i + 1) + ": expected at most the " + size + " items that were asked for, got "
                                + held,
                        page.place(),
                        pages.get(i).exchanged());
            } else if (held < size && !isLast && !isBeforeEmpty) {
                examination.fault(
                        "page " + (i + 1) + ": expected " + size + " items, since more follow, got " + held,
                        page.place(),
                        pages.get(i).exchanged());
            }
        }
    }

    /** As far as a list could be walked, nothing may come twice. */
    private static void judgePart(Walk before, Walk small, PageRules page, Examination examination) {
        for (Walk walk : List.of(before, small)) {
            Set<String> met = new HashSet<>();
            for (WalkedPage each : walk.pages()) {
                each.items().stream()
                        .map(walk::id)
                        .filter(id -> !met.add(id))
                        .findFirst()
                        .ifPresent(id -> examination.fault(
                                "expected each item once, met " + id + " again", page.place(), each.exchanged()));
            }
        }
    }

    /** What is wrong with a walk through a list that did not change meanwhile. */
    private static void tell(Walk whole, Walk small, PageRules page, Way way, Examination examination) {
        String walk = "walking by " + way.text() + ", " + small.pages().size() + " pages";
        List<String> wanted = whole.ids();
        List<String> got = small.ids();
        Set<String> met = new HashSet<>();
        List<String> twice = got.stream().filter(id -> !met.add(id)).distinct().toList();
        List<String> missed = wanted.stream().filter(id -> !met.contains(id)).toList();
        List<String> extra =
                got.stream().filter(id -> !wanted.contains(id)).distinct().toList();
        if (!twice.isEmpty()) {
            examination.fault(
                    walk + ": expected each item once, met again: " + Some.of(twice),
                    page.place(),
                    pageOf(small, twice.get(0)));
        }
        if (!missed.isEmpty()) {
            examination.fault(
                    walk + ": expected all " + wanted.size() + " items of the list, never met: " + Some.of(missed),
                    page.place(),
                    small.last(),
                    pageOf(whole, missed.get(0)));
        }
        if (!extra.isEmpty()) {
            examination.fault(
                    walk + ": met what the list in large pages does not have: " + Some.of(extra),
                    page.place(),
                    pageOf(small, extra.get(0)));
        }
        if (twice.isEmpty() && missed.isEmpty() && extra.isEmpty()) {
            examination.fault(
                    walk + ": expected the order of the list in large pages, got another one",
                    page.place(),
                    small.first(),
                    whole.first());
        }
    }

    /** The last page that has an item. */
    private static Exchanged pageOf(Walk walk, String id) {
        return walk.pages().stream()
                .filter(page ->
                        page.items().stream().anyMatch(item -> walk.id(item).equals(id)))
                .reduce((one, other) -> other)
                .orElse(walk.pages().get(0))
                .exchanged();
    }
}
