package dev.understudy.benchmarks;

import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.verify.request.ContractRequest;
import java.util.List;

/** The bundled APIs, served by an engine that counts no limits; and requests to them, made from their contracts. */
final class Served {
    static final String TOKEN = "sk_benchmark";

    private final List<Mount> mounts = BundledContracts.names().stream()
            .map(name -> Mount.named(BundledContracts.load(name)))
            .toList();

    MockEngine engine() {
        return MockEngine.of(mounts, EngineOptions.usual().withRateLimits(false));
    }

    /** @param operation such as {@code knock/getRun}: an API's name and an operationId */
    MockRequest request(String operation) {
        return of(operation).build();
    }

    ContractRequest of(String operation) {
        String name = operation.substring(0, operation.indexOf('/'));
        String id = operation.substring(operation.indexOf('/') + 1);
        for (Mount mount : mounts) {
            if (mount.contract().document().name().equals(name)) {
                Operation known = mount.contract().api().operation(id).orElseThrow();
                return ContractRequest.of(mount, known).withWantedHeaders().as(TOKEN);
            }
        }
        throw new IllegalArgumentException("No bundled API is called " + name);
    }
}
