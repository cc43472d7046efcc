package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Problem;
import java.io.PrintWriter;
import java.util.List;

/** Tells what is wrong with a document that is served all the same. */
final class WarningLog {
    private final PrintWriter out;
    private final PrintWriter err;
    private final LogFormat format;

    /**
     * @param out for JSON, where every line is one
     * @param err for text
     */
    WarningLog(PrintWriter out, PrintWriter err, LogFormat format) {
        this.out = out;
        this.err = err;
        this.format = format;
    }

    void print(List<Problem> problems) {
        for (Problem problem : problems) {
            if (format == LogFormat.JSON) {
                out.println(json(problem));
            } else {
                err.println("warning: " + problem);
            }
        }
        if (format == LogFormat.TEXT && !problems.isEmpty()) {
            err.println("understudy: examples that break their schema are not served");
        }
    }

    private static ObjectNode json(Problem problem) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("event", "warning").put("code", problem.code());
        line.put("file", problem.location().file());
        line.put("line", problem.location().line());
        line.put("column", problem.location().column());
        return line.put("message", problem.message());
    }
}
