package dev.understudy.cli;

import dev.understudy.admin.Administration;
import dev.understudy.engine.spec.Contract;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ProxyServer;
import dev.understudy.proxy.head.Upstream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code understudy proxy}: stands before a service and judges what passes, until it is stopped. */
@Command(
        name = "proxy",
        versionProvider = Version.class,
        description = "Passes requests on to a service, and judges them and their answers by a contract.",
        footer = {
            "",
            "Examples:",
            "  understudy proxy knock https://api.knock.app             tell what breaks the contract",
            "  understudy proxy ./openapi.yaml http://localhost:8080 --errors   and keep it from the other side",
            "  understudy proxy cortex https://api.example.test --record traffic.ndjson",
            "",
            "What is wrong is told in the header Understudy-Violations, on a line for each exchange, in the",
            "journal below /__understudy, and at the end. Ctrl-C ends it.",
            "",
            "Exit codes: 0 fine, 1 violations (see --fail-on), 2 misuse, 3 unreadable contract."
        })
final class ProxyCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Mixin
    private ContractArgument document = new ContractArgument();

    @Parameters(
            index = "1",
            paramLabel = "UPSTREAM",
            description = "URL of the service, such as https://api.example.test.")
    private String upstream = "";

    @Option(
            names = "--errors",
            description = "Refuses requests that break the contract, and answers 502 in the place of answers that do.")
    private boolean errors;

    @Option(
            names = "--stream",
            description =
                    "Passes JSON on while it comes. Otherwise it is held back, up to 10 MiB, for a verdict in the header.")
    private boolean stream;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Appends each exchange to a file, one on each line, without credentials: for understudy check.")
    private String record = "";

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "PT30S",
            description = "How long either side may be silent when it is its turn. Default: ${DEFAULT-VALUE}.")
    private String timeout = "";

    @Option(names = "--insecure", description = "Takes the service's certificate whoever it is from.")
    private boolean insecure;

    @Option(
            names = "--fail-on",
            paramLabel = "violations|upstream|never",
            defaultValue = "violations",
            description = "What the exit code 1 is for: violations; also failures of the service; or nothing. "
                    + "Default: ${DEFAULT-VALUE}.")
    private FailOn failOn = FailOn.VIOLATIONS;

    @Option(
            names = {"-q", "--quiet"},
            description = "Prints no lines for exchanges that went well.")
    private boolean quiet;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to print lines. Default: ${DEFAULT-VALUE}.")
    private LogFormat logFormat = LogFormat.TEXT;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        listen.check();
        Upstream service = service();
        ProxyOptions options = options();
        Contract contract = document.read();
        PrintWriter out = spec.commandLine().getOut();
        ProxyTally tally = new ProxyTally(contract);
        ProxyLog log = new ProxyLog(out, spec.commandLine().getErr(), logFormat, quiet);
        RecordFile file = record.isEmpty() ? RecordFile.none() : RecordFile.append(Path.of(record), contract);
        ProxyServer server = start(contract, service, options, new ProxyListeners(tally, log, file));
        print(out, server, service, contract, Duration.ofNanos(System.nanoTime() - begin));
        waitForSignal(() -> {
            server.close();
            file.close();
            int exitCode = file.isBroken() ? ExitCode.UNREADABLE : tally.exitCode(failOn);
            tally.print(out, logFormat, exitCode);
            return exitCode;
        });
        return ExitCode.FINE;
    }

    private Upstream service() {
        try {
            return Upstream.of(upstream);
        } catch (IllegalArgumentException e) {
            throw misuse("UPSTREAM: " + e.getMessage());
        }
    }

    private ProxyOptions options() {
        return ProxyOptions.anyPort()
                .at(listen.host(), listen.port())
                .withRefusals(errors)
                .withStreams(stream)
                .withTimeout(patience())
                .withInsecure(insecure)
                .withAdmin(listen.admin());
    }

    private Duration patience() {
        try {
            Duration duration = Duration.parse(timeout);
            if (duration.toMillis() > 0 && duration.compareTo(Duration.ofDays(1)) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            // told below
        }
        throw misuse("--timeout: expected a time of a millisecond to a day, such as PT30S, got \"" + timeout + "\"");
    }

    private static ProxyServer start(
            Contract contract, Upstream service, ProxyOptions options, ProxyListeners listeners) {
        return ContractChoice.compiling(() -> {
            try {
                return ProxyServer.start(contract, service, options, listeners);
            } catch (IOException e) {
                throw CommandFailure.of(ExitCode.MISUSE, e.getMessage() + " (try --port 0 for any free port)");
            }
        });
    }

    private void print(PrintWriter out, ProxyServer server, Upstream service, Contract contract, Duration took) {
        String api = contract.document().name();
        String administration = server.url() + Administration.PATH;
        if (logFormat == LogFormat.JSON) {
            out.println(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                    .objectNode()
                    .put("event", "listening")
                    .put("url", server.url())
                    .put("upstream", service.toString())
                    .put("api", api)
                    .put("refuses", errors)
                    .put("startedInMs", took.toMillis())
                    .put("administration", administration));
        } else {
            out.printf(
                    Locale.ROOT,
                    "Understudy is listening on %s and passes on to %s, judging by %s (started in %d ms). Ctrl-C stops it.%n",
                    server.url(),
                    service,
                    api,
                    took.toMillis());
            out.printf("%s%nJournal: %s/exchanges%n%n", manner(), administration);
        }
        out.flush();
    }

    private String manner() {
        return errors
                ? "What breaks the contract is kept from the other side."
                : "What breaks the contract is told, and passes all the same; --errors refuses it.";
    }

    private CommandLine.ParameterException misuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /**
     * Returns never. A process that a signal ends cannot choose its exit code, unless it ends itself while the signal is
     * dealt with; all other hooks have nothing to lose by that.
     */
    private static void waitForSignal(Callable<Integer> atEnd) throws InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            int exitCode = ExitCode.OUR_MISTAKE;
                            try {
                                exitCode = atEnd.call();
                            } catch (Exception mistake) {
                                System.getLogger(ProxyCommand.class.getName())
                                        .log(System.Logger.Level.ERROR, "The end failed", mistake);
                            } finally {
                                Runtime.getRuntime().halt(exitCode);
                            }
                        },
                        "stop"));
        new CountDownLatch(1).await();
    }
}
