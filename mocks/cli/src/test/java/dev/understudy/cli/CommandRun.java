package dev.understudy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command line printed, and how it ended. */
record CommandRun(int exitCode, String out, String err) {

    /** Runs a command line in this process. */
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    String everything() {
        return out + err;
    }
}
