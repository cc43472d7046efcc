package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.spec.Contract;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What WireMock finds by itself when it looks for extensions on the class path: serves the documents that the system
 * property {@value #DOCUMENTS} lists, and without it the bundled contracts, if {@code understudy-specs} is there too.
 * When it has nothing to serve it leaves WireMock as it was.
 *
 * <pre>{@code java -Dunderstudy.documents=openapi.yaml -cp 'wiremock-standalone.jar:lib/*' wiremock.Run}</pre>
 */
public final class BundledApisExtension extends UnderstudyExtension {
    /** Files, or folders that hold {@code openapi.yaml}, separated as the class path is. */
    public static final String DOCUMENTS = "understudy.documents";

    private final boolean servesAnything;

    /** @throws dev.understudy.engine.spec.SpecException when a document is wrong */
    public BundledApisExtension() {
        this(mounts(System.getProperty(DOCUMENTS, "")));
    }

    private BundledApisExtension(List<Mount> mounts) {
        super(MockEngine.of(mounts, EngineOptions.usual()));
        this.servesAnything = !mounts.isEmpty();
    }

    /** Another name than that of an extension that was added by hand, which would be replaced otherwise. */
    @Override
    public String getName() {
        return NAME + "-bundled";
    }

    @Override
    public void loadMappingsInto(StubMappings mappings) {
        if (servesAnything) {
            super.loadMappingsInto(mappings);
        }
    }

    @Override
    public HttpServer buildHttpServer(
            Options options, AdminRequestHandler adminRequestHandler, StubRequestHandler stubRequestHandler) {
        return servesAnything
                ? super.buildHttpServer(options, adminRequestHandler, stubRequestHandler)
                : new Jetty11HttpServer(options, adminRequestHandler, stubRequestHandler);
    }

    private static List<Mount> mounts(String documents) {
        if (documents.isBlank()) {
            return BundledContracts.names().stream()
                    .map(name -> Mount.named(BundledContracts.load(name)))
                    .toList();
        }
        List<Contract> contracts = Stream.of(documents.split(Pattern.quote(File.pathSeparator)))
                .filter(document -> !document.isBlank())
                .map(document -> Contract.load(Path.of(document)))
                .toList();
        return Mount.all(contracts);
    }
}
