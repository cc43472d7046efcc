package dev.understudy.verify.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where scenarios are found. */
public final class Scenarios {
    private static final String EDITIONS = "/understudy/editions/";
    private static final String SPECS = "/understudy/specs/";

    private Scenarios() {}

    /** Those of a bundled API, by name; none when there is no such API. */
    public static List<Scenario> bundled(String api) {
        List<Scenario> scenarios = new ArrayList<>();
        try (InputStream index = Scenarios.class.getResourceAsStream(EDITIONS + api + "/scenarios.txt")) {
            if (index != null) {
                String names = new String(index.readAllBytes(), StandardCharsets.UTF_8);
                for (String name : names.lines().toList()) {
                    scenarios.add(Scenario.read(SPECS + api + "/scenarios/" + name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenarios;
    }

    /**
     * Those in {@code scenarios} of a contract's folder, by name; none when there is no such folder.
     *
     * @throws dev.understudy.engine.spec.SpecException when one cannot be read
     */
    public static List<Scenario> in(Path contract) {
        Path folder = contract.resolve("scenarios");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                scenarios.add(Scenario.read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenarios;
    }
}
