package dev.understudy.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Response;
import dev.understudy.engine.spec.ApiCompiler;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.DocumentLoader;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.spec.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

    /** Every answer of every operation; those that operations share come once for each. */
    public List<Response> responses() {
        return api.operations().stream()
                .flatMap(operation -> operation.responses().stream())
                .toList();
    }

    /** Every body, of requests and of answers, under each of its media types. */
    public List<Content> contents() {
        return api.operations().stream()
                .flatMap(operation -> Stream.concat(
                        operation.requestBody().stream().flatMap(body -> body.contents().stream()),
                        operation.responses().stream().flatMap(response -> response.contents().stream())))
                .toList();
    }

    /** What a pointer points to, references followed; missing when they lead nowhere. */
    public JsonNode follow(String pointer) {
        return document.at(document.follow(pointer).orElse(pointer));
    }

    /** Where in the author's files something stands. */
    public SourceLocation locate(String pointer) {
        return document.locate(pointer);
    }

    /** A file of this contract as problems name it. */
    public String nameOf(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }
}
