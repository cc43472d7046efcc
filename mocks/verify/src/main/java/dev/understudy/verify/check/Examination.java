package dev.understudy.verify.check;

import dev.understudy.engine.model.Operation;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.verdict.Blame;
import dev.understudy.verify.verdict.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What one trial has found so far. For one thread. */
public final class Examination {
    private final Setting setting;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Exchanged> shown = new ArrayList<>();
    private final TreeSet<Integer> undocumented = new TreeSet<>();
    private Optional<Blame> blame = Optional.empty();

    Examination(Setting setting) {
        this.setting = setting;
    }

    /** Sends a request; a 429 is waited out. */
    Exchanged ask(Operation operation, ContractRequest request) throws InterruptedException {
        return setting.conversation().ask(operation, request.build());
    }

    /** Notes that something is not as it should be. */
    void fault(String message, String rule, Exchanged... about) {
        faults.add(new Fault(message, rule));
        for (Exchanged exchanged : about) {
            if (!shown.contains(exchanged)) {
                shown.add(exchanged);
            }
        }
    }

    /** As {@link #fault}, of an answer whose status the contract does not have. */
    void undocumented(String message, String rule, Exchanged about) {
        undocumented.add(about.status());
        fault(message, rule, about);
    }

    /** Says whose fault it is, where that is not the provider's. */
    void blame(Blame whom) {
        blame = Optional.of(whom);
    }

    boolean isFine() {
        return faults.isEmpty();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    List<Exchanged> shown() {
        return List.copyOf(shown);
    }

    Optional<Blame> blame() {
        return blame;
    }

    /** The one status that all faults are about, when it is one that the contract does not have. */
    Optional<Integer> onlyUndocumented() {
        return undocumented.size() == 1 && shown.stream().allMatch(each -> undocumented.contains(each.status()))
                ? Optional.of(undocumented.first())
                : Optional.empty();
    }
}
