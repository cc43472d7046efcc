package dev.understudy.contracts.lint;

import dev.understudy.contracts.Contract;
import dev.understudy.engine.model.Example;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.spec.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every file below {@code examples/} is an example of the contract, under the name of the file. */
final class ExampleFiles implements Rule {

    @Override
    public String code() {
        return "unused-example-file";
    }

    @Override
    public void check(Contract contract, Problems problems) {
        Set<Path> used = new HashSet<>();
        Set<String> seen = new HashSet<>();
        contract.contents()
                .forEach(content -> content.examples().forEach(example -> {
                    if (seen.add(example.pointer())) {
                        Path file = fileOf(contract, example);
                        used.add(file);
                        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
                        if (file.startsWith(folder(contract)) && !name.equals(example.name())) {
                            problems.add(
                                    code(),
                                    contract.locate(example.pointer()),
                                    "the example \"" + example.name() + "\" stands in a file called "
                                            + file.getFileName());
                        }
                    }
                }));
        for (Path file : files(folder(contract))) {
            if (!used.contains(file)) {
                problems.add(
                        code(),
                        new SourceLocation(contract.nameOf(file), 1, 1),
                        "the contract does not refer to this example");
            }
        }
    }

    private static Path folder(Contract contract) {
        return contract.folder().resolve("examples").toAbsolutePath().normalize();
    }

    private static Path fileOf(Contract contract, Example example) {
        String name =
                contract.locate(Pointers.child(example.pointer(), "value")).file();
        return Path.of(name).toAbsolutePath().normalize();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
