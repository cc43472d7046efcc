package dev.understudy.cli;

import dev.understudy.engine.Mount;
import dev.understudy.engine.conformance.Suggestion;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.DocumentLoader;
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.SpecException;
import dev.understudy.engine.validate.ServableApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Which contracts a command works on: those named, or the bundled ones. */
final class ContractChoice {
    private static final List<String> DOCUMENT_NAMES = List.of("openapi.yaml", "openapi.yml", "openapi.json");

    private ContractChoice() {}

    /**
     * The contracts and where to serve them.
     *
     * @param documents files, folders, or {@code -}; the bundled contracts when there are none
     * @param apis which of the bundled contracts; all when empty
     * @param warnings is told of examples that are left out because their own contract forbids them
     */
    static List<Mount> mounts(
            List<String> documents, List<String> apis, InputStream standardInput, WarningLog warnings) {
        return documents.isEmpty() ? bundled(apis) : named(documents, standardInput, warnings);
    }

    static List<Mount> bundled(List<String> apis) {
        List<String> known = BundledContracts.names();
        for (String api : apis) {
            if (!known.contains(api)) {
                throw CommandFailure.of(
                        ExitCode.MISUSE,
                        "there is no bundled API \"" + api + "\"; "
                                + Suggestion.of(api, known)
                                        .map(name -> "did you mean " + name + "? There are ")
                                        .orElse("there are ")
                                + String.join(", ", known));
            }
        }
        List<String> wanted =
                apis.isEmpty() ? known : known.stream().filter(apis::contains).toList();
        // Reading them side by side takes a third off the time to start.
        return wanted.parallelStream()
                .map(name -> Mount.named(BundledContracts.load(name)))
                .toList();
    }

    /** A single document is served at the root, several each below its name. */
    private static List<Mount> named(List<String> documents, InputStream standardInput, WarningLog warnings) {
        List<String> lines = new ArrayList<>();
        List<Contract> contracts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String document : documents) {
            try {
                Contract contract = read(document, standardInput);
                if (!names.add(contract.document().name())) {
                    throw CommandFailure.of(
                            ExitCode.MISUSE,
                            "two documents are called \"" + contract.document().name()
                                    + "\"; each is served below its name");
                }
                contracts.add(contract);
            } catch (SpecException e) {
                lines.addAll(problemLines(e));
            }
        }
        if (!lines.isEmpty()) {
            throw new CommandFailure(ExitCode.UNREADABLE, lines);
        }
        return Mount.all(contracts.stream()
                .map(contract -> withoutInvalidExamples(contract, warnings))
                .toList());
    }

    /**
     * A bundled contract by its name, or a document. A file of the name of a bundled contract is meant by {@code ./name}.
     *
     * @param document a name, a file, a folder, or {@code -}
     */
    static Contract one(String document, InputStream standardInput) {
        if (BundledContracts.names().contains(document)) {
            return BundledContracts.load(document);
        }
        try {
            return read(document, standardInput);
        } catch (SpecException e) {
            throw new CommandFailure(ExitCode.UNREADABLE, problemLines(e));
        }
    }

    /** The bundled contracts are checked when they are built; a document of the user's is checked here. */
    private static Contract withoutInvalidExamples(Contract contract, WarningLog warnings) {
        ServableApi servable = ServableApi.of(contract.document(), contract.api());
        warnings.print(servable.problems());
        return new Contract(contract.document(), servable.api(), contract.behaviour());
    }

    /** Runs something that compiles contracts; its problems become the failure of the command. */
    static <T> T compiling(Supplier<T> compilation) {
        try {
            return compilation.get();
        } catch (SpecException e) {
            throw new CommandFailure(ExitCode.UNREADABLE, problemLines(e));
        }
    }

    private static Contract read(String document, InputStream standardInput) {
        if (document.equals("-")) {
            return Contract.parse("standard-input", text(standardInput), "");
        }
        if (document.matches("https?://.*")) {
            throw CommandFailure.of(
                    ExitCode.UNREADABLE, "documents are not read from the network; download " + document + " first");
        }
        Path path = path(document);
        if (!Files.exists(path)) {
            String hint = BundledContracts.names().contains(document) ? "; did you mean --api " + document + "?" : "";
            throw CommandFailure.of(ExitCode.UNREADABLE, "there is no file or folder " + document + hint);
        }
        if (Files.isDirectory(path) && DOCUMENT_NAMES.stream().noneMatch(name -> Files.exists(path.resolve(name)))) {
            throw CommandFailure.of(
                    ExitCode.UNREADABLE, "the folder " + document + " holds no " + String.join(", ", DOCUMENT_NAMES));
        }
        return Contract.load(path);
    }

    private static Path path(String document) {
        try {
            return Path.of(document);
        } catch (InvalidPathException e) {
            throw CommandFailure.of(ExitCode.UNREADABLE, "there is no file or folder " + document);
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readNBytes((int) DocumentLoader.MAX_FILE_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CommandFailure.of(ExitCode.UNREADABLE, "cannot read standard input: " + e.getMessage());
        }
    }

    private static List<String> problemLines(SpecException e) {
        List<String> lines = new ArrayList<>();
        e.problems().stream().map(Problem::toString).forEach(lines::add);
        lines.add("understudy: " + e.problems().size() + (e.problems().size() == 1 ? " problem" : " problems"));
        return lines;
    }
}
