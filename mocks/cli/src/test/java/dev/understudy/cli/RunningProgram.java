package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A command that goes on until it is stopped, in a process of its own, on a free port; it prints JSON. */
final class RunningProgram implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final BufferedReader lines;
    private final String url;

    private RunningProgram(Process process) throws IOException {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.url = next("listening").path("url").asText();
    }

    static RunningProgram start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addAll(List.of("-p", "0", "--log-format", "json"));
        return new RunningProgram(Shell.start(command));
    }

    String url() {
        return url;
    }

    /** The next line that tells of that. */
    JsonNode next(String event) throws IOException {
        while (true) {
            String line = lines.readLine();
            assertThat(line).as("the program ended before it said %s", event).isNotNull();
            JsonNode told = JSON.readTree(line);
            if (told.path("event").asText().equals(event)) {
                return told;
            }
        }
    }

    /** Sends a signal, such as {@code INT}, and waits for the end. Returns the exit code, and what it printed meanwhile. */
    Shell.Ended stop(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        String printed = lines.lines().collect(Collectors.joining("\n"));
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Shell.Ended(process.exitValue(), printed);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
