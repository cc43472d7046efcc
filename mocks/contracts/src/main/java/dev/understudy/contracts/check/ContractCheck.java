package dev.understudy.contracts.check;

import dev.understudy.contracts.lint.ContractLint;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.spec.ApiCompiler;
import dev.understudy.engine.spec.BehaviourSource;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.DocumentLoader;
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.spec.SpecException;
import dev.understudy.engine.validate.ExampleJudge;
import dev.understudy.engine.validate.Schemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks a contract folder as its build does: the document, the house rules, the examples, the behaviour file. */
public final class ContractCheck {

    private ContractCheck() {}

    /**
     * @param folder such as {@code specs/knock}
     * @return everything that is wrong, in order of file, line and column; empty for a contract that is fit to be published
     */
    public static List<Problem> problems(Path folder) {
        Problems problems = new Problems();
        problems.addAll(ContractLint.check(folder));
        if (Files.exists(folder.resolve("openapi.yaml"))) {
            try {
                examplesAndBehaviour(folder, problems);
            } catch (SpecException e) {
                problems.addAll(e.problems());
            }
        }
        return problems.sorted();
    }

    private static void examplesAndBehaviour(Path folder, Problems problems) {
        Document document = DocumentLoader.load(folder);
        Problems ofDocument = new Problems();
        Api api = ApiCompiler.compile(document, ofDocument);
        problems.addAll(ofDocument.sorted());
        boolean dangling =
                ofDocument.sorted().stream().anyMatch(problem -> problem.code().equals("dangling-ref"));
        ExampleJudge.problems(document, api, Schemas.of(document, problems)).stream()
                .filter(problem -> !(dangling && problem.code().equals("unusable-schema"))) // the same, told twice
                .forEach(problem -> problems.addAll(List.of(problem)));
        BehaviourSource behaviour = BehaviourSource.read(folder.resolve("behaviour.yaml"), problems);
        problems.addAll(MockEngine.behaviourProblems(new Contract(document, api, behaviour)));
    }
}
