package dev.understudy.cli;

import dev.understudy.admin.ExchangeLines;
import dev.understudy.engine.Mount;
import dev.understudy.engine.Traffic;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.engine.spec.Contract;
import dev.understudy.proxy.verdict.Ledger;
import dev.understudy.proxy.verdict.ProxyListener;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that exchanges are appended to, one on each line. Safe to share between threads. */
final class RecordFile {
    private final Optional<OutputStream> stream;
    private final Optional<ExchangeLines> lines;
    private boolean broken;

    private RecordFile(Optional<OutputStream> stream, Optional<ExchangeLines> lines) {
        this.stream = stream;
        this.lines = lines;
    }

    /** Records nothing. */
    static RecordFile none() {
        return new RecordFile(Optional.empty(), Optional.empty());
    }

    /** @param contract whose credentials are hidden */
    static RecordFile append(Path path, Contract contract) {
        Traffic judgedBy = new Ledger(Mount.atRoot(contract), ProxyListener.NONE);
        try {
            OutputStream file = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new RecordFile(Optional.of(new BufferedOutputStream(file)), Optional.of(ExchangeLines.of(judgedBy)));
        } catch (IOException e) {
            throw CommandFailure.of(ExitCode.MISUSE, "--record: cannot write to " + path + ": " + reason(e));
        }
    }

    /** In words, where the system has only the file's name to say. */
    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        return failure instanceof AccessDeniedException ? "that is not allowed" : String.valueOf(failure.getMessage());
    }

    /** Whether something could not be written, after which nothing is. */
    synchronized boolean isBroken() {
        return broken;
    }

    void add(Recorded exchange) {
        if (stream.isPresent() && lines.isPresent()) {
            byte[] line = lines.get().line(exchange);
            synchronized (this) {
                write(stream.get(), line);
            }
        }
    }

    private void write(OutputStream file, byte[] line) {
        if (broken) {
            return;
        }
        try {
            file.write(line);
            file.write('\n');
            file.flush(); // who looks into it sees whole exchanges
        } catch (IOException e) {
            broken = true;
            System.getLogger(RecordFile.class.getName())
                    .log(System.Logger.Level.ERROR, "Recording ended: " + e.getMessage());
        }
    }

    synchronized void close() {
        stream.ifPresent(file -> {
            try {
                file.close();
            } catch (IOException e) {
                broken = true;
            }
        });
    }
}
