package dev.understudy.verify.check;

import dev.understudy.verify.list.WalkBrokenException;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NoAnswerException;
import dev.understudy.verify.talk.NotTriedException;
import dev.understudy.verify.verdict.Blame;
import dev.understudy.verify.verdict.Evidence;
import dev.understudy.verify.verdict.Fault;
import dev.understudy.verify.verdict.Listener;
import dev.understudy.verify.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds trials, and reaches a verdict on each. For one thread. */
public final class TrialRunner {
    private final Setting setting;
    private final EvidenceWriter evidence;
    private final Listener listener;
    private final List<Verdict> verdicts = new ArrayList<>();
    /** Verdicts that rest on one status that the contract does not have, by that status: their places in the list. */
    private final Map<Integer, List<Integer>> undocumented = new TreeMap<>();

    public TrialRunner(Setting setting, EvidenceWriter evidence, Listener listener) {
        this.setting = setting;
        this.evidence = evidence;
        this.listener = listener;
    }

    /** Makes a check, as far as the options want it. */
    public void run(Check check) throws InterruptedException {
        for (Trial trial : check.trials(setting)) {
            if (setting.options().wants(trial.check(), trial.operation())) {
                run(trial);
            }
        }
    }

    /** Tells of everything that is wanted of a check that it was not tried. */
    public void passOver(Check check, String reason) {
        for (Trial trial : check.trials(setting)) {
            if (setting.options().wants(trial.check(), trial.operation())) {
                add(Verdict.notTried(trial.check(), trial.operation(), reason));
            }
        }
    }

    /** Holds one trial, wanted or not. */
    public Verdict run(Trial trial) throws InterruptedException {
        listener.begin(trial.check(), trial.operation());
        Examination examination = new Examination(setting);
        Verdict verdict = held(trial, examination);
        examination
                .onlyUndocumented()
                .filter(status -> verdict.isBroken())
                .ifPresent(status -> undocumented
                        .computeIfAbsent(status, key -> new ArrayList<>())
                        .add(verdicts.size()));
        add(verdict);
        return verdict;
    }

    /**
     * All verdicts so far. Where a contract does not have a status that the provider gives again and again, and no behaviour
     * file says that it should be another, the contract is to blame.
     */
    public List<Verdict> verdicts() {
        List<Verdict> all = new ArrayList<>(verdicts);
        undocumented.values().stream()
                .filter(places -> places.size() > 1)
                .forEach(places ->
                        places.forEach(place -> all.set(place, all.get(place).blaming(Blame.CONTRACT))));
        return all;
    }

    private void add(Verdict verdict) {
        verdicts.add(verdict);
        listener.reached(verdict);
    }

    private Verdict held(Trial trial, Examination examination) throws InterruptedException {
        try {
            trial.steps().take(examination);
        } catch (NotTriedException e) {
            if (examination.isFine()) {
                return Verdict.notTried(trial.check(), trial.operation(), e.reason());
            }
        } catch (WalkBrokenException e) {
            examination.fault(e.reason(), "", e.exchanged());
        } catch (NoAnswerException e) {
            Evidence unanswered = new Evidence(
                    List.of(new Fault("expected an answer, got none: " + e.reason(), "")),
                    List.of(evidence.unanswered(e.request(), e.reason())),
                    0);
            return Verdict.broken(trial.check(), trial.operation(), Blame.PROVIDER, unanswered);
        } catch (IOException e) {
            return Verdict.notTried(trial.check(), trial.operation(), String.valueOf(e.getMessage()));
        }
        return examination.isFine()
                ? Verdict.kept(trial.check(), trial.operation())
                : Verdict.broken(
                        trial.check(),
                        trial.operation(),
                        blame(examination),
                        evidence.write(examination.faults(), examination.shown()));
    }

    private static Blame blame(Examination examination) {
        Optional<Blame> told = examination.blame();
        boolean isMock = examination.shown().stream().anyMatch(Exchanged::isOfMock);
        return told.orElse(isMock ? Blame.MOCK : Blame.PROVIDER);
    }
}
