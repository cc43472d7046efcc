package dev.understudy.cli;

import dev.understudy.admin.AdminOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a server of ours listens, and whom its administration answers. */
final class ListenOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "4010",
            description = "Port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = {"-h", "--host"},
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine only.")
    private String host = "";

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:UNDERSTUDY_ADMIN_TOKEN:-}",
            description = "What the administration (/__understudy, and a mock's /__admin) asks callers for, as "
                    + "Authorization: Bearer TOKEN. Without it, callers on this machine only are answered. "
                    + "Default: the environment variable UNDERSTUDY_ADMIN_TOKEN.")
    private String adminToken = "";

    /** @throws CommandLine.ParameterException when there is no such port */
    void check() {
        if (port < 0 || port > 65535) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--port: expected a port from 0 to 65535, got " + port);
        }
    }

    int port() {
        return port;
    }

    String host() {
        return host;
    }

    AdminOptions admin() {
        AdminOptions usual = AdminOptions.usual();
        return adminToken.isEmpty() ? usual : usual.withToken(adminToken);
    }
}
