package dev.understudy.cli;

import dev.understudy.engine.conformance.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** One line on a terminal that says how far a long check has come; nothing where there is no terminal. */
final class Progress {
    private static final long INTERVAL_NANOS = 500_000_000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final Report report;
    private final boolean isOnTerminal;
    private final long begin = System.nanoTime();
    private long shown = begin;
    private boolean visible;

    private Progress(PrintWriter err, Report report, boolean isOnTerminal) {
        this.err = err;
        this.report = report;
        this.isOnTerminal = isOnTerminal;
    }

    static Progress on(PrintWriter err, Report report) {
        return new Progress(err, report, isTerminal(Path.of("/proc/self/fd/2")));
    }

    /** Makes room for other lines. */
    void clear() {
        if (visible) {
            err.print(CLEAR_LINE);
            err.flush();
            visible = false;
        }
    }

    void show() {
        long now = System.nanoTime();
        if (!isOnTerminal || now - shown < INTERVAL_NANOS) {
            return;
        }
        shown = now;
        visible = true;
        double seconds = (now - begin) / 1e9;
        err.print(CLEAR_LINE
                + String.format(Locale.ROOT, "%,d judged, %,.0f a second", report.judged(), report.judged() / seconds));
        err.flush();
    }

    /** Where the system does not tell, a terminal for input and output is one for errors as well. */
    @SuppressWarnings("SystemConsoleNull") // looked at where it may be null only
    private static boolean isTerminal(Path errors) {
        try {
            String target = Files.readSymbolicLink(errors).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return Runtime.version().feature() < 22 && System.console() != null;
        }
    }
}
