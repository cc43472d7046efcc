package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.spec.SpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks a contract folder against the house rules. */
public final class ContractLint {

    private ContractLint() {}

    /**
     * @param folder such as {@code specs/knock}
     * @return everything that is wrong, in order of file, line and column; empty for a contract that is fit to be published
     */
    public static List<Problem> check(Path folder) {
        Problems problems = new Problems();
        FolderContents.check(folder, problems);
        if (!Files.exists(folder.resolve("openapi.yaml"))) {
            return problems.sorted();
        }
        try {
            Contract contract = Contract.read(folder, problems);
            RuleCatalog.ALL.forEach(rule -> rule.check(contract, problems));
        } catch (SpecException e) {
            problems.addAll(e.problems());
        }
        return problems.sorted();
    }
}
