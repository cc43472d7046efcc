package dev.understudy.cli;

import dev.understudy.engine.conformance.Suggestion;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code understudy}: exit codes are those of {@link ExitCode}. */
@Command(
        name = "understudy",
        versionProvider = Version.class,
        subcommands = {
            MockCommand.class,
            ProxyCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            ApisCommand.class,
            HelpCommand.class
        },
        description = "OpenAPI contracts, and mock servers that behave like the services.",
        footer = {
            "",
            "Examples:",
            "  understudy mock                     serve the bundled APIs on port 4010",
            "  understudy mock --api knock,extend  serve two of them",
            "  understudy mock ./openapi.yaml      serve a document of yours",
            "  understudy check knock traffic.har  judge recorded traffic",
            "  understudy verify knock --base-url https://api.knock.app/v1   ask a live provider",
            "  understudy proxy knock https://api.knock.app  judge live traffic",
            "  understudy apis                     list the bundled APIs and requests to try"
        })
final class Main implements Runnable {
    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows the version.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(run(terminal(System.out), terminal(System.err), arguments));
    }

    private static PrintWriter terminal(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }

    /** Runs a command line, and tells the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(out, err).execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.registerConverter(MockCommand.Mode.class, Words.of(MockCommand.Mode.class));
        line.registerConverter(MockCommand.Switch.class, Words.of(MockCommand.Switch.class));
        line.registerConverter(CheckCommand.Format.class, Words.of(CheckCommand.Format.class));
        line.registerConverter(VerifyCommand.Format.class, Words.of(VerifyCommand.Format.class));
        line.registerConverter(FailOn.class, Words.of(FailOn.class));
        line.registerConverter(LogFormat.class, Words.of(LogFormat.class));
        line.registerConverter(int.class, Words::wholeNumber);
        line.registerConverter(long.class, Words::longNumber);
        line.setParameterExceptionHandler((misuse, ignored) -> {
            PrintWriter writer = misuse.getCommandLine().getErr();
            writer.println("understudy: " + message(misuse));
            suggestion(misuse).ifPresent(word -> writer.println("Did you mean " + word + "?"));
            writer.println("Try 'understudy " + subcommand(misuse.getCommandLine()) + "--help'.");
            return ExitCode.MISUSE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CommandFailure told) {
                List<String> lines = told.lines();
                lines.forEach(text -> command.getErr().println(text));
                return told.exitCode();
            }
            command.getErr().println("understudy: this is a mistake of Understudy: " + failure);
            failure.printStackTrace(command.getErr());
            return ExitCode.OUR_MISTAKE;
        });
        return line;
    }

    private static String message(ParameterException misuse) {
        boolean isCommand = misuse instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !misuse.getCommandLine().getSubcommands().isEmpty();
        return isCommand
                ? "there is no command \""
                        + ((UnmatchedArgumentException) misuse).getUnmatched().get(0) + "\""
                : String.valueOf(misuse.getMessage());
    }

    /** The option or command that was probably meant by one that does not exist. */
    private static Optional<String> suggestion(ParameterException misuse) {
        if (!(misuse instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        String word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        CommandLine line = misuse.getCommandLine();
        Set<String> known = unmatched.isUnknownOption()
                ? line.getCommandSpec().optionsMap().keySet()
                : line.getSubcommands().keySet();
        return Suggestion.of(word, known);
    }

    private static String subcommand(CommandLine line) {
        return line.getParent() == null ? "" : line.getCommandName() + " ";
    }
}
