package dev.understudy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs lines as a person would paste them, with the packaged program for {@code ./understudy}. */
final class Shell {
    private static final Path JAR = Path.of("target", "understudy-cli.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path ROOT = Path.of("..", "..");

    /** What a line printed, and how it ended. */
    record Ended(int exitCode, String output) {}

    private Shell() {}

    /** Runs a line in the root of the checkout and waits for its end. */
    static Ended run(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", line.replace("./understudy ", program()))
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("goes on and on: " + line);
        }
        return new Ended(process.exitValue(), output);
    }

    /** Starts the program by itself, so that signals reach it and no shell. */
    static Process start(List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Sends a signal, such as {@code INT}; what the process still prints can be read after that. */
    static void signal(String name, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static String program() {
        return "'" + JAVA + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar '" + JAR + "' ";
    }
}
