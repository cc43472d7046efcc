package dev.understudy.cli;

import dev.understudy.engine.Mount;
import dev.understudy.engine.model.Api;
import dev.understudy.engine.model.Operation;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code understudy apis}: what is bundled. */
@Command(
        name = "apis",
        versionProvider = Version.class,
        description = "Lists the bundled APIs, their operations, and a request to try for each.",
        footer = {"", "Examples:", "  understudy apis", "  understudy apis --url http://127.0.0.1:8080"})
final class ApisCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:4010",
            description = "Where the mock runs. Default: ${DEFAULT-VALUE}.")
    private String url = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Mount mount : ContractChoice.compiling(() -> ContractChoice.bundled(List.of()))) {
            print(mount, out);
        }
        out.println("Serve them with: understudy mock");
        return ExitCode.FINE;
    }

    private void print(Mount mount, PrintWriter out) {
        Api api = mount.contract().api();
        SampleRequest sample = new SampleRequest(mount, url.replaceFirst("/+$", ""));
        out.println(api.name() + "  " + api.title() + " " + api.version());
        out.println("  base URL  " + sample.baseUrl() + "  (the service: " + api.serverUrl() + ")");
        int width = api.operations().stream()
                .mapToInt(operation -> operation.id().length())
                .max()
                .orElse(0);
        for (Operation operation : api.operations()) {
            out.printf("  %-" + width + "s  %-5s %s%n", operation.id(), operation.method(), operation.path());
        }
        sample.curl().ifPresent(curl -> out.println("  try       " + curl));
        out.println();
    }
}
