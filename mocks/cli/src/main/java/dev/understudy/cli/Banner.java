package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.admin.Administration;
import dev.understudy.engine.Mount;
import dev.understudy.wiremock.MockServer;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the mock prints once it listens: where the APIs are, and a request to paste for each. */
final class Banner {
    private final PrintWriter out;
    private final LogFormat format;

    Banner(PrintWriter out, LogFormat format) {
        this.out = out;
        this.format = format;
    }

    void print(MockServer server, List<Mount> mounts, MockCommand.Mode mode, Duration took) {
        if (format == LogFormat.JSON) {
            printJson(server, mounts, mode, took);
            return;
        }
        int width = mounts.stream()
                .mapToInt(mount -> mount.contract().document().name().length())
                .max()
                .orElse(0);
        out.printf(
                "Understudy is listening on %s (mode %s, started in %d ms). Ctrl-C stops it.%n%n",
                server.url(), name(mode), took.toMillis());
        for (Mount mount : mounts) {
            SampleRequest sample = new SampleRequest(mount, server.url());
            out.printf("  %-" + width + "s  %s%n", mount.contract().document().name(), sample.baseUrl());
        }
        out.printf("%nAdministration: %s%n%n", administration(server));
        for (Mount mount : mounts) {
            new SampleRequest(mount, server.url()).curl().ifPresent(out::println);
        }
        out.flush();
    }

    private void printJson(MockServer server, List<Mount> mounts, MockCommand.Mode mode, Duration took) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("event", "listening").put("url", server.url()).put("startedInMs", took.toMillis());
        line.put("mode", name(mode)).put("administration", administration(server));
        ArrayNode apis = line.putArray("apis");
        for (Mount mount : mounts) {
            SampleRequest sample = new SampleRequest(mount, server.url());
            ObjectNode api = apis.addObject();
            api.put("name", mount.contract().document().name()).put("baseUrl", sample.baseUrl());
            sample.curl().ifPresent(curl -> api.put("try", curl));
        }
        out.println(line);
        out.flush();
    }

    private static String administration(MockServer server) {
        return server.url() + Administration.PATH;
    }

    private static String name(MockCommand.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
