package dev.understudy.engine.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.conformance.Finding;
import dev.understudy.engine.spec.SourceLocation;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.TreeSet;

/**
 * For what shows the findings of many tools, such as code hosts. Written at the end.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReport implements ReportWriter {
    private final PrintWriter out;
    private final String version;
    private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
    private boolean unreadable;

    /** @param version of the tool */
    public SarifReport(PrintWriter out, String version) {
        this.out = out;
        this.version = version;
    }

    @Override
    public void finding(Finding finding) {
        unreadable |= finding.isUnreadable();
        ObjectNode result = results.addObject();
        result.put("ruleId", finding.code()).put("level", "error");
        result.putObject("message").put("text", text(finding));
        ObjectNode location = result.putArray("locations").addObject();
        location.set("physicalLocation", physical(finding.place()));
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", finding.pointer());
        finding.rule().ifPresent(rule -> {
            ObjectNode related = result.putArray("relatedLocations").addObject();
            related.put("id", 1);
            related.set("physicalLocation", physical(rule.place()));
            related.putObject("message").put("text", "the rule");
        });
        result.putObject("properties")
                .put("pointer", finding.pointer())
                .put("expected", finding.expected())
                .put("got", finding.got());
    }

    @Override
    public void end(List<CheckedInput> inputs, List<FindingGroup> groups) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Understudy").put("version", version);
        ArrayNode rules = driver.putArray("rules");
        TreeSet<String> codes = new TreeSet<>();
        groups.forEach(group -> codes.add(group.code()));
        codes.forEach(code -> rules.addObject().put("id", code));
        run.putArray("invocations").addObject().put("executionSuccessful", !unreadable);
        run.put("columnKind", "utf16CodeUnits");
        run.set("results", results);
        ArrayNode counted =
                run.putObject("properties").put("summary", Counts.of(inputs)).putArray("groups");
        groups.forEach(group -> counted.addObject()
                .put("ruleId", group.code())
                .put("pointer", group.pointer())
                .put("count", group.count())
                .put("shown", group.shown()));
        out.println(AsciiText.ofJson(log));
        out.flush();
    }

    private static String text(Finding finding) {
        return finding.sentence() + (finding.hint().isEmpty() ? "" : " (" + finding.hint() + ")");
    }

    private static ObjectNode physical(SourceLocation place) {
        ObjectNode physical = JsonNodeFactory.instance.objectNode();
        physical.putObject("artifactLocation").put("uri", uri(place.file()));
        physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
        return physical;
    }

    /** A relative reference for a relative file; a colon in its first part must not look like a scheme. */
    private static String uri(String file) {
        try {
            String path = file.replace('\\', '/');
            boolean isAbsolute = path.startsWith("/");
            return new URI(isAbsolute ? "file" : null, isAbsolute ? "" : null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "unnamed";
        }
    }
}
