package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.engine.model.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The contracts that come on the class path with {@code understudy-specs}. */
public final class BundledContracts {
    private static final String INDEX = "/understudy/specs/index.txt";

    private BundledContracts() {}

    /** Names in alphabetical order; none when the specs are not on the class path. */
    public static List<String> names() {
        return resource(INDEX).map(text -> text.lines().toList()).orElse(List.of());
    }

    /**
     * Reads the single-file edition of a contract, which its build has checked, and its behaviour file.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Contract load(String name) {
        String editions = "/understudy/editions/" + name + "/";
        String document = resource(editions + "openapi.json")
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no bundled contract \"" + name + "\"; there are " + String.join(", ", names())));
        Document read = DocumentLoader.parse(name, document).writtenIn(() -> written(name));
        Api api = ApiCompiler.compile(read);
        BehaviourSource behaviour = resource(editions + "behaviour.json")
                .map(text -> BehaviourSource.parse(
                        "specs/" + name + "/behaviour.yaml", text, path -> resource(editions + twin(path))))
                .map(source -> written(name, source))
                .orElseGet(BehaviourSource::none);
        return new Contract(read, api, behaviour);
    }

    /** The contract as it was written, which tells the line of a rule; its tree is not read. */
    private static SourceFile written(String name) {
        String path = "specs/" + name + "/openapi.yaml";
        return new SourceFile(path, resource("/understudy/" + path).orElse(""), MissingNode.getInstance());
    }

    /** The behaviour file as it was written, which tells the line of a rule; its tree is the one that was read. */
    private static BehaviourSource written(String name, BehaviourSource read) {
        String text = resource("/understudy/specs/" + name + "/behaviour.yaml").orElse("");
        return new BehaviourSource(
                read.source().map(file -> text.isEmpty() ? file : new SourceFile(file.name(), text, file.tree())),
                read.siblings());
    }

    /** The build writes each YAML file as JSON too, which is read several times faster. */
    private static String twin(String path) {
        return path.replaceFirst("\\.ya?ml$", ".json");
    }

    private static Optional<String> resource(String path) {
        try (InputStream stream = BundledContracts.class.getResourceAsStream(path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
