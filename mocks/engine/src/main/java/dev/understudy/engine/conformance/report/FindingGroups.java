package dev.understudy.engine.conformance.report;

import dev.understudy.engine.conformance.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts findings by what they say. Of bounded size: once there are very many groups, further ones are put into one. */
final class FindingGroups {
    private static final int MAX_GROUPS = 1_000;
    private static final FindingGroup OTHERS = new FindingGroup("others", "", "", 0, 0);

    private final Map<FindingGroup, FindingGroup> counted = new LinkedHashMap<>();
    private final long shownEach;

    /** @param shownEach how many findings of a group are shown */
    FindingGroups(long shownEach) {
        this.shownEach = shownEach;
    }

    /** Counts a finding. Returns whether it is to be shown. */
    boolean add(Finding finding) {
        FindingGroup key = FindingGroup.of(finding);
        if (counted.size() >= MAX_GROUPS && !counted.containsKey(key)) {
            key = OTHERS;
        }
        FindingGroup before = counted.getOrDefault(key, key);
        boolean isShown = before.shown() < shownEach;
        counted.put(key, before.withOneMore(isShown));
        return isShown;
    }

    /** In order of their first findings. */
    List<FindingGroup> all() {
        return List.copyOf(counted.values());
    }
}
