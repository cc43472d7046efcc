package dev.understudy.cli;

import dev.understudy.engine.conformance.Conformance;
import dev.understudy.engine.conformance.InputReader;
import dev.understudy.engine.conformance.InputShape;
import dev.understudy.engine.conformance.PieceJudge;
import dev.understudy.engine.conformance.Verdict;
import dev.understudy.engine.conformance.report.JsonReport;
import dev.understudy.engine.conformance.report.JunitReport;
import dev.understudy.engine.conformance.report.Report;
import dev.understudy.engine.conformance.report.ReportWriter;
import dev.understudy.engine.conformance.report.SarifReport;
import dev.understudy.engine.conformance.report.TextReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code understudy check}: holds payloads and recorded exchanges against a contract. */
@Command(
        name = "check",
        versionProvider = Version.class,
        description = "Judges payloads, streams of them, and recorded exchanges (HAR, journals) against a contract.",
        footer = {
            "",
            "Examples:",
            "  understudy check extend -o getWorkflowRun run.json    an answer's body",
            "  understudy check ./openapi.yaml -o addNote -r n.json  a request's body",
            "  understudy check knock -s WorkflowRecipientRun a.json a value of a schema",
            "  understudy check cortex -o listRuns runs.ndjson       one on each line",
            "  understudy check sailpoint traffic.har                recorded exchanges",
            "  understudy check cloudflare recordings/ -f sarif      a folder of them",
            "",
            "Exit codes: 0 fine, 1 findings, 2 misuse, 3 an input cannot be read."
        })
final class CheckCommand implements Callable<Integer> {
    /** How findings are told. */
    enum Format {
        TEXT,
        JSON,
        JUNIT,
        SARIF
    }

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private ContractArgument document = new ContractArgument();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "What to judge: files, folders, patterns such as 'logs/**.har', or - for standard input. "
                    + "Files may be packed by gzip.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--operation"},
            paramLabel = "ID",
            description =
                    "The files are bodies of this operation's answers. Without it, and without --schema, they are "
                            + "recorded exchanges, and method and URL tell the operation.")
    private String operation = "";

    @Option(
            names = "--status",
            paramLabel = "N",
            defaultValue = "0",
            description = "The status of these answers. Default: that of a request in order.")
    private int status;

    @Option(
            names = {"-r", "--request"},
            description = "The files are bodies of the operation's requests.")
    private boolean request;

    @Option(
            names = {"-s", "--schema"},
            paramLabel = "POINTER",
            description = "The files are values of this schema: a JSON Pointer such as /components/schemas/Run, or a "
                    + "component's name.")
    private String schema = "";

    @Option(
            names = {"-l", "--lines"},
            description = "Each line is judged by itself. Default: of files named .ndjson or .jsonl.")
    private boolean lines;

    @Option(names = "--ignore-unknown", description = "Exchanges of other paths than the contract's are no findings.")
    private boolean ignoreUnknown;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json|junit|sarif",
            defaultValue = "text",
            description = "How to tell findings. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(names = "--all", description = "Shows every finding, not only the first three of each kind.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        checkOptions();
        Conformance conformance = ContractChoice.compiling(() -> Conformance.of(document.read()));
        InputReader reader = InputReader.of(judge(conformance));
        List<CheckInput> inputs = CheckInput.all(files);
        Report report = all ? Report.ofAll(writer()) : Report.grouped(writer());
        Progress progress = Progress.on(spec.commandLine().getErr(), report);
        for (CheckInput input : inputs) {
            report.begin(input.name());
            try (InputStream stream = input.open()) {
                reader.read(input.name(), stream, shape(input), verdict -> {
                    if (!verdict.findings().isEmpty()) {
                        progress.clear();
                    }
                    report.add(verdict);
                    progress.show();
                });
            } catch (IOException e) {
                report.add(new Verdict(List.of(InputReader.unreadable(input.name(), e)), 0, 0, 0));
            }
        }
        progress.clear();
        report.end();
        if (report.isUnreadable()) {
            return ExitCode.UNREADABLE;
        }
        return report.hasFindings() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private void checkOptions() {
        if (request && operation.isEmpty()) {
            throw misuse("--request tells which body of an operation is meant, and needs --operation");
        }
        if (status != 0 && (operation.isEmpty() || request)) {
            throw misuse("--status tells which answer of an operation is meant, and needs --operation");
        }
        if (!schema.isEmpty() && !operation.isEmpty()) {
            throw misuse("--schema and --operation cannot be combined");
        }
        if (document.text().equals("-") && files.contains("-")) {
            throw misuse("the contract and what to judge cannot both come from standard input");
        }
    }

    private boolean isOfExchanges() {
        return operation.isEmpty() && schema.isEmpty();
    }

    private PieceJudge judge(Conformance conformance) {
        return named(() -> {
            if (isOfExchanges()) {
                return conformance.exchanges(ignoreUnknown);
            }
            if (!schema.isEmpty()) {
                return conformance.values(schema);
            }
            return request
                    ? conformance.requests(operation)
                    : conformance.responses(operation, status == 0 ? OptionalInt.empty() : OptionalInt.of(status));
        });
    }

    /** What the contract does not have was a slip of the user's. */
    private PieceJudge named(Supplier<PieceJudge> judge) {
        try {
            return ContractChoice.compiling(judge);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()));
        }
    }

    private InputShape shape(CheckInput input) {
        if (lines || input.hasLines()) {
            return InputShape.LINES;
        }
        return isOfExchanges() ? InputShape.EXCHANGES : InputShape.WHOLE;
    }

    private ReportWriter writer() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return switch (format) {
            case TEXT -> new TextReport(out);
            case JSON -> new JsonReport(out);
            case JUNIT -> new JunitReport(out);
            case SARIF -> new SarifReport(out, Version.number());
        };
    }

    private CommandLine.ParameterException misuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
