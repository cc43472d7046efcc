package dev.understudy.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.Mount;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.spec.Contract;
import dev.understudy.testkit.ContractJudge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** One of the bundled APIs, with the judge of its published edition. */
record BundledApi(String name, Mount mount, ContractJudge judge) {
    private static final List<BundledApi> ALL =
            BundledContracts.names().stream().map(BundledApi::load).toList();

    private static final BundledApi ADMINISTRATION = atRoot("understudy");

    static List<BundledApi> all() {
        if (ALL.isEmpty()) {
            throw new IllegalStateException("no bundled contracts on the class path");
        }
        return ALL;
    }

    /** The administration, as every mock has it. */
    static BundledApi administration() {
        return ADMINISTRATION;
    }

    /** What every mock answers: the APIs and the administration. */
    static List<BundledApi> allAndAdministration() {
        return Stream.concat(all().stream(), Stream.of(ADMINISTRATION)).toList();
    }

    /** All contracts that we publish, to be mocked, that of the administration, too. */
    static List<BundledApi> published() {
        return Stream.concat(all().stream(), Stream.of(load(ADMINISTRATION.name)))
                .toList();
    }

    static BundledApi named(String name) {
        return allAndAdministration().stream()
                .filter(api -> api.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no contract \"" + name + "\""));
    }

    /** One of the bundled APIs by itself, as a provider serves it: at the contract's own path. */
    static BundledApi atRoot(String name) {
        return new BundledApi(
                name, Mount.atRoot(BundledContracts.load(name)), ContractJudge.of(edition(name, "openapi.json")));
    }

    /** The published document. */
    static String edition(String name, String file) {
        String resource = "/understudy/editions/" + name + "/" + file;
        try (InputStream stream = BundledApi.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        return mount.contract().api().operations();
    }

    Contract contract() {
        return mount.contract();
    }

    /** A part of the behaviour file. */
    JsonNode behaviour(String key) {
        return contract().behaviour().tree().path(key);
    }

    @Override
    public String toString() {
        return name;
    }

    private static BundledApi load(String name) {
        return new BundledApi(
                name, Mount.named(BundledContracts.load(name)), ContractJudge.of(edition(name, "openapi.json")));
    }
}
