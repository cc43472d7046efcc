package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.contracts.check.ContractCheck;
import dev.understudy.contracts.edition.BundledEdition;
import dev.understudy.engine.Mount;
import dev.understudy.engine.spec.Contract;
import dev.understudy.testkit.ContractJudge;
import dev.understudy.verify.scenario.Scenario;
import dev.understudy.verify.scenario.ScenarioRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An API that this repository has never seen takes a folder, and no Java. The guide to adding one quotes that folder. */
class SixthApiTest {
    private static final Path FOLDER = Repository.root().resolve("contract-tests/src/test/resources/sixth");
    private static final List<String> PAGES = List.of("docs/add-your-api.md", "docs/behaviours/resources.md");
    private static final Pattern QUOTE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final Contract contract = Contract.load(FOLDER);
    private final Mount mount = Mount.named(contract);
    private final ContractJudge judge =
            ContractJudge.of(BundledEdition.of(contract.document()).toString());

    @Test
    void itsFolderIsFitToBePublished() {
        assertThat(ContractCheck.problems(FOLDER)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioComesTrue() {
        List<Path> files = Repository.files(FOLDER.resolve("scenarios"), ".yaml");
        assertThat(files).isNotEmpty();
        return files.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> play(Scenario.read(file))));
    }

    /** Pages about state quote the bundled APIs, too. */
    @Test
    void whatTheGuideQuotesStandsInTheFiles() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path folder : List.of(FOLDER, Repository.specs())) {
            for (Path file : Repository.files(folder, ".yaml")) {
                texts.add(Files.readString(file));
            }
        }
        List<String> quotes = new ArrayList<>();
        for (String page : PAGES) {
            Matcher quote = QUOTE.matcher(Files.readString(Repository.root().resolve(page)));
            while (quote.find()) {
                quotes.add(quote.group(1));
            }
        }

        assertThat(quotes)
                .hasSizeGreaterThan(8)
                .allSatisfy(each -> assertThat(texts).as(each).anyMatch(text -> text.contains(each)));
    }

    private void play(Scenario scenario) throws Exception {
        assertThat(scenario.mode()).isEqualTo("stateful");
        RunningMock fresh = RunningMock.statefulOf(List.of(mount));
        fresh.start();
        try {
            ScenarioRunner runner = new ScenarioRunner(mount, judge::judge, fresh.provider(), fresh.clock()::forward);

            assertThat(runner.run(scenario, RunningMock.freshCredential()))
                    .as(scenario.summary())
                    .isEmpty();
        } finally {
            fresh.stop();
        }
    }
}
