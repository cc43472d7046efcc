package dev.understudy.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contracttests.mutant.Mutant;
import dev.understudy.contracttests.mutant.Mutants;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page that lists the mutants lists them all, and says of each who finds it. */
class MutantsPageTest {
    private static final String HEADER = "| mutant | what it does wrong | found by |";

    @Test
    void theTableIsThatOfTheMutants() throws IOException {
        String page = Files.readString(Repository.root().resolve("docs/reference-provider.md"));
        List<String> rows = Mutants.all().stream().map(MutantsPageTest::row).toList();

        assertThat(page.lines().dropWhile(line -> !line.equals(HEADER)).skip(2).takeWhile(line -> line.startsWith("|")))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void whatIsExpectedIsExpectedOfMutantsThatThereAre() {
        assertThat(Mutants.all()).extracting(Mutant::name).doesNotHaveDuplicates();
        assertThat(MutantChecks.names())
                .containsExactlyInAnyOrderElementsOf(
                        Mutants.all().stream().map(Mutant::name).toList());
        assertThat(Mutants.all())
                .hasSizeGreaterThan(40)
                .allSatisfy(mutant ->
                        assertThat(MutantChecks.of(mutant)).as(mutant.name()).isNotEmpty());
    }

    /** Kinds of checks: which operations and scenarios they are about stands in the file. */
    private static String row(Mutant mutant) {
        TreeSet<String> kinds = new TreeSet<>();
        MutantChecks.of(mutant)
                .forEach(check -> kinds.add(check.replaceFirst("^.* ", "").replaceFirst(":.*$", "")));
        return "| `" + mutant.name() + "` | " + mutant.about() + " | `" + String.join("`, `", kinds) + "` |";
    }
}
