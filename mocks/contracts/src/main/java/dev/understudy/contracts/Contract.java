package dev.understudy.contracts;

import dev.understudy.engine.model.Api;
import dev.understudy.engine.spec.ApiCompiler;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.DocumentLoader;
import dev.understudy.engine.spec.Problems;
import java.nio.file.Path;
import java.util.List;

/**
 * A contract, read and compiled, and the folder it came from.
 *
 * @param folder holds {@code openapi.yaml} and the files beside it
 * @param schemas every schema of the document, each before those inside it
 */
public record Contract(Path folder, Document document, Api api, List<SchemaPlace> schemas) {

    /**
     * @param problems gains what the compiler finds wrong
     * @throws dev.understudy.engine.spec.SpecException when the document, or a file it refers to, cannot be read
     */
    public static Contract read(Path folder, Problems problems) {
        Document document = DocumentLoader.load(folder);
        Api api = ApiCompiler.compile(document, problems);
        return new Contract(folder, document, api, SchemaPlace.allIn(document.root()));
    }
}
