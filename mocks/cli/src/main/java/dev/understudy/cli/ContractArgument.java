package dev.understudy.cli;

import dev.understudy.engine.spec.Contract;
import picocli.CommandLine.Parameters;

/** The contract that a command is about, its first argument. */
final class ContractArgument {
    @Parameters(
            index = "0",
            paramLabel = "API|DOCUMENT",
            description = "The contract: the name of a bundled API, or an OpenAPI 3.0 or 3.1 file or folder.")
    private String document = "";

    /** As it was given. */
    String text() {
        return document;
    }

    /** @throws CommandFailure when it cannot be read */
    Contract read() {
        return ContractChoice.compiling(() -> ContractChoice.one(document, System.in));
    }
}
