package dev.understudy.engine.spec;

import dev.understudy.engine.model.Api;
import java.nio.file.Files;
import java.nio.file.Path;

/** A contract as it is served: its document, the model compiled from it, and the behaviour file beside it. */
public record Contract(Document document, Api api, BehaviourSource behaviour) {

    /**
     * Compiles a contract and the files beside it.
     *
     * @param path an OpenAPI document, or a folder that holds one as {@code openapi.yaml}; in a folder,
     *     {@code behaviour.yaml} is read too
     * @throws SpecException when anything is wrong; it carries every problem, in order of file and line
     */
    public static Contract load(Path path) {
        Document document = DocumentLoader.load(path);
        Problems problems = new Problems();
        BehaviourSource behaviour = Files.isDirectory(path)
                ? BehaviourSource.read(path.resolve("behaviour.yaml"), problems)
                : BehaviourSource.none();
        Api api = ApiCompiler.compile(document, problems);
        problems.throwIfAny();
        return new Contract(document, api, behaviour);
    }

    /** A contract that is only texts, as tests and standard input have it. */
    public static Contract parse(String name, String document, String behaviour) {
        Document read = DocumentLoader.parse(name, document);
        BehaviourSource source =
                behaviour.isEmpty() ? BehaviourSource.none() : BehaviourSource.parse("behaviour.yaml", behaviour);
        return new Contract(read, ApiCompiler.compile(read), source);
    }
}
