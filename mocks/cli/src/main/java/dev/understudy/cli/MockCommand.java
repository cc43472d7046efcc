package dev.understudy.cli;

import dev.understudy.engine.AnswerMode;
import dev.understudy.engine.EngineOptions;
import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Mount;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.wiremock.MockServer;
import dev.understudy.wiremock.ServerOptions;
import dev.understudy.wiremock.UnderstudyExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code understudy mock}: serves contracts until it is stopped. */
@Command(
        name = "mock",
        versionProvider = Version.class,
        description = "Serves the documents, or the bundled APIs when none is named.",
        footer = {
            "",
            "Examples:",
            "  understudy mock                    the bundled APIs, on port 4010",
            "  understudy mock --api cortex -p 0  one of them, on any free port",
            "  understudy mock ./openapi.yaml     a document of yours, at the root",
            "  understudy mock a.yaml b.yaml      two of them, at /a and /b",
            "  understudy mock --rate-limits off  never answer 429 unless asked to",
            "",
            "Ask for a certain answer with a header:",
            "  Prefer: code=429    Prefer: example=empty    Prefer: delay=PT0.5S",
            "",
            "Every credential is a world of its own; a header names another:",
            "  Understudy-World: checkout-test",
            "",
            "Clocks, faults, snapshots, resources and the journal of each world:",
            "  curl http://127.0.0.1:4010/__understudy/worlds"
        })
final class MockCommand implements Callable<Integer> {
    /** What an answer is made from. */
    enum Mode {
        STATEFUL,
        EXAMPLES
    }

    /** A switch. */
    enum Switch {
        ON,
        OFF
    }

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "0..*",
            description =
                    "OpenAPI 3.0 or 3.1 documents: files, folders that hold openapi.yaml, or - for standard input. "
                            + "One is served at the root, several each below its name.")
    private List<String> documents = new ArrayList<>();

    @Option(
            names = "--api",
            paramLabel = "NAME",
            split = ",",
            description = "Which of the bundled APIs to serve, separated by commas. Default: all.")
    private List<String> apis = new ArrayList<>();

    @Option(
            names = {"-m", "--mode"},
            paramLabel = "MODE",
            defaultValue = "stateful",
            description = "stateful: lists page and filter, runs live, what is created is kept, each credential apart. "
                    + "examples: any valid request gets a documented example, whatever ids it names. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Mode mode = Mode.STATEFUL;

    @Option(
            names = "--rate-limits",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "Whether the services' rate limits are counted. Default: ${DEFAULT-VALUE}.")
    private Switch rateLimits = Switch.ON;

    @Option(
            names = "--cors",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "Whether web pages of any origin may use the mock. Default: ${DEFAULT-VALUE}.")
    private Switch cors = Switch.ON;

    @Option(
            names = "--switch",
            paramLabel = "API.NAME=VALUE",
            split = ",",
            description = "Answers an open question about a service otherwise than usual. "
                    + "The behaviour files list them under switches.")
    private List<String> switches = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The same requests, seed and clock get the same answers. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "Stops the mock's clock at an instant such as 2030-01-01T00:00:00Z. Default: real time.")
    private String clock = "";

    @Option(
            names = "--no-journal",
            description = "Keeps no exchanges, for /__understudy/exchanges and WireMock's /__admin/requests to show; "
                    + "a little faster.")
    private boolean noJournal;

    @Option(
            names = {"-v", "--verbose"},
            description = "Prints a line for each request.")
    private boolean verbose;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to print lines. Default: ${DEFAULT-VALUE}.")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(names = "--check", description = "Starts, checks everything, and stops: for scripts.")
    private boolean check;

    @Override
    public Integer call() throws InterruptedException {
        long begin = System.nanoTime();
        checkOptions();
        PrintWriter out = spec.commandLine().getOut();
        WarningLog warnings = new WarningLog(out, spec.commandLine().getErr(), logFormat);
        List<Mount> mounts = ContractChoice.compiling(
                () -> SwitchChoice.set(ContractChoice.mounts(documents, apis, System.in, warnings), switches));
        MockEngine engine = ContractChoice.compiling(() -> MockEngine.of(mounts, options()));
        UnderstudyExtension extension = new UnderstudyExtension(
                engine, new RequestLog(out, spec.commandLine().getErr(), logFormat, verbose), listen.admin());
        try (MockServer server = start(extension)) {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            new Banner(out, logFormat).print(server, mounts, mode, took);
            if (check) {
                extension.prepareAdministration();
            } else {
                waitForSignal(server);
            }
        }
        return ExitCode.FINE;
    }

    private void checkOptions() {
        listen.check();
        if (!documents.isEmpty() && !apis.isEmpty()) {
            throw misuse("--api names bundled APIs, and cannot be combined with documents");
        }
    }

    private EngineOptions options() {
        return EngineOptions.usual()
                .withMode(AnswerMode.valueOf(mode.name()))
                .withClock(clock.isEmpty() ? MovableClock.real() : MovableClock.frozenAt(instant()))
                .withSeed(seed)
                .withRateLimits(rateLimits == Switch.ON)
                .withCors(cors == Switch.ON)
                .withJournalEntries(noJournal ? 0 : EngineOptions.USUAL_JOURNAL_ENTRIES);
    }

    private Instant instant() {
        try {
            return Instant.parse(clock);
        } catch (DateTimeParseException e) {
            throw misuse("--clock: expected an instant such as 2030-01-01T00:00:00Z, got \"" + clock + "\"");
        }
    }

    private MockServer start(UnderstudyExtension extension) {
        int entries = noJournal ? 0 : ServerOptions.USUAL_JOURNAL_ENTRIES;
        try {
            return MockServer.start(extension, new ServerOptions(listen.host(), listen.port(), entries));
        } catch (IOException e) {
            throw CommandFailure.of(ExitCode.MISUSE, e.getMessage() + " (try --port 0 for any free port)");
        }
    }

    private CommandLine.ParameterException misuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** Returns never: the process ends with the signal, after the server was stopped. */
    private static void waitForSignal(MockServer server) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        new CountDownLatch(1).await();
    }
}
