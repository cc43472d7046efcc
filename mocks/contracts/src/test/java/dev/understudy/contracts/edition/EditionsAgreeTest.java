package dev.understudy.contracts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.dialect.Dialects;
import dev.understudy.contracts.Contract;
import dev.understudy.contracts.SchemaPlace;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Example;
import dev.understudy.engine.spec.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the 3.0 edition of a contract says of a value is what the contract says of it: for every example, and for copies of it
 * with something broken.
 */
class EditionsAgreeTest {
    private static final int MUTANTS = 60;

    /**
     * Where 3.0 admits more than the contract. Each is a string, or else a list or an object of a known shape, which the
     * contract says by {@code if}. 3.0 could say it by {@code oneOf}, but of that generators make code that does not compile.
     */
    private static final Set<String> LOOSER = Set.of(
            "cortex /components/schemas/AssistantContent",
            "cortex /components/schemas/HttpRequestHeaders",
            "cortex /components/schemas/ModelMessages",
            "cortex /components/schemas/ServiceInput",
            "cortex /components/schemas/UserContent");

    static Stream<Path> contracts() throws IOException {
        return EditionsMain.folders(Path.of("../../specs")).stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void onEveryExampleAndOnBrokenOnes(Path folder) {
        Contract contract = Contract.read(folder, new Problems());
        Verdicts whole = new Verdicts(BundledEdition.of(contract.document()), Dialects.getOpenApi31());
        Verdicts sayable = new Verdicts(withoutUnsayable(contract), Dialects.getOpenApi31());
        Verdicts derived = new Verdicts(OpenApi30Edition.of(contract.document()), Dialects.getOpenApi30());
        List<String> disagreements = new ArrayList<>();
        int examples = 0;
        int refused = 0;

        for (Content content : contract.contents()) {
            String schema = content.schema().orElseThrow().pointer();
            for (Example example : content.examples()) {
                examples++;
                assertThat(whole.of(schema, example.value()))
                        .as(example.pointer())
                        .isEmpty();
                assertThat(derived.of(schema, example.value()))
                        .as(example.pointer())
                        .isEmpty();
                for (JsonNode mutant : new Mutants(example.pointer().hashCode()).of(example.value(), MUTANTS)) {
                    boolean admitted = sayable.of(schema, mutant).isEmpty();
                    refused += admitted ? 0 : 1;
                    if (derived.of(schema, mutant).isEmpty() != admitted) {
                        disagreements.add(example.pointer() + ", seed "
                                + example.pointer().hashCode() + ": " + mutant);
                    }
                }
            }
        }

        assertThat(examples).isPositive();
        assertThat(refused).as("mutants that are refused").isGreaterThan(examples * MUTANTS / 4);
        assertThat(disagreements).isEmpty();
    }

    @Test
    void butForWhatOnlyTheContractCanSay() throws IOException {
        Set<String> looser = new TreeSet<>();
        contracts().forEach(folder -> {
            Contract contract = Contract.read(folder, new Problems());
            for (SchemaPlace place : contract.schemas()) {
                if (!place.test() && place.schema() instanceof ObjectNode schema && isUnsayable(schema)) {
                    looser.add(contract.document().name() + " " + place.pointer());
                }
            }
        });

        assertThat(looser).isEqualTo(new TreeSet<>(LOOSER));
    }

    private static boolean isUnsayable(ObjectNode schema) {
        ObjectNode sayable = schema.deepCopy();
        new UnsayableKeywords().rewrite(sayable);
        return !sayable.equals(schema);
    }

    private static ObjectNode withoutUnsayable(Contract contract) {
        ObjectNode document = BundledEdition.of(contract.document());
        for (SchemaPlace place : SchemaPlace.allIn(document)) {
            if (place.schema() instanceof ObjectNode schema) {
                new UnsayableKeywords().rewrite(schema);
            }
        }
        return document;
    }
}
