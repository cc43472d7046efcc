package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contracts.check.ContractCheck;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.DocumentLoader;
import dev.understudy.engine.spec.Problem;
import dev.understudy.engine.spec.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes the editions of every contract: <code>&lt;out&gt;/&lt;api&gt;/openapi.yaml</code> and {@code .json}, the same as
 * {@code openapi-3.0.yaml} and {@code .json}, {@code scenarios.txt}, the names of its scenario files, and <code>&lt;out&gt;/index.txt</code>, the names of the APIs that are to be
 * mocked, one a line: all but those whose contract says {@code x-mocked: false}. Writes nothing when any contract breaks a rule. Run by the build of {@code specs}, inside Maven's own process.
 */
public final class EditionsMain {

    private EditionsMain() {}

    /**
     * @param args the folder that holds a folder for each API; the folder to write to
     * @throws IllegalStateException when a contract breaks a rule; every problem has been printed by then
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected two arguments: <specs folder> <out folder>");
        }
        Path out = Path.of(args[1]);
        List<Path> folders = folders(Path.of(args[0]));
        check(folders);
        List<String> names = new ArrayList<>();
        for (Path folder : folders) {
            Document document = DocumentLoader.load(folder);
            Path target = Files.createDirectories(out.resolve(document.name()));
            write(target, "openapi", BundledEdition.of(document));
            write(target, "openapi-3.0", OpenApi30Edition.of(document));
            writeJsonTwins(folder, target);
            writeScenarioNames(folder, target);
            if (document.root().path("x-mocked").asBoolean(true)) {
                names.add(document.name());
            }
        }
        Files.writeString(out.resolve("index.txt"), String.join("\n", names) + "\n");
    }

    /** The folders that hold a contract, by name. */
    static List<Path> folders(Path specs) throws IOException {
        try (Stream<Path> children = Files.list(specs)) {
            return children.filter(child -> Files.exists(child.resolve("openapi.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private static void check(List<Path> folders) {
        List<Problem> problems = new ArrayList<>();
        folders.forEach(folder -> problems.addAll(ContractCheck.problems(folder)));
        problems.forEach(problem -> System.err.println(problem));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the contracts have problems, printed above: " + problems.size());
        }
    }

    /** The behaviour file and the seeds as JSON too: a mock that starts reads them several times faster than YAML. */
    private static void writeJsonTwins(Path folder, Path target) throws IOException {
        List<Path> files = new ArrayList<>(List.of(folder.resolve("behaviour.yaml")));
        if (Files.isDirectory(folder.resolve("seed"))) {
            try (Stream<Path> seeds = Files.list(folder.resolve("seed"))) {
                seeds.sorted().forEach(files::add);
            }
        }
        for (Path file : files) {
            String relative =
                    folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.yaml$", ".json");
            Path twin = target.resolve(relative);
            Files.createDirectories(Objects.requireNonNull(twin.getParent()));
            Files.writeString(
                    twin,
                    TreeText.json(SourceFile.parse(file.toString(), Files.readString(file))
                            .tree()));
        }
    }

    /** Which scenarios there are, one a line: nobody can list a folder on the class path. */
    private static void writeScenarioNames(Path folder, Path target) throws IOException {
        Path scenarios = folder.resolve("scenarios");
        if (!Files.isDirectory(scenarios)) {
            return;
        }
        try (Stream<Path> files = Files.list(scenarios)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            Files.writeString(target.resolve("scenarios.txt"), String.join("\n", names) + "\n");
        }
    }

    private static void write(Path folder, String name, ObjectNode edition) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), TreeText.yaml(edition));
        Files.writeString(folder.resolve(name + ".json"), TreeText.json(edition));
    }
}
