package dev.understudy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code understudy help mock}: the same as {@code understudy mock --help}. */
@Command(name = "help", versionProvider = Version.class, description = "Shows the help of a command.")
final class HelpCommand implements Runnable {
    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "Which command. Default: all, in short.")
    private String command = "";

    @Override
    public void run() {
        CommandLine all = spec.parent().commandLine();
        CommandLine chosen = command.isEmpty() ? all : all.getSubcommands().get(command);
        if (chosen == null) {
            throw new CommandLine.ParameterException(all, "there is no command \"" + command + "\"");
        }
        chosen.usage(all.getOut());
    }
}
