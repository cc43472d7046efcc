package dev.understudy.engine.conformance.report;

import dev.understudy.engine.conformance.Finding;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * For build servers, in the XML that JUnit's runners write: a suite for each input, a failed test for each finding that is
 * shown, a passed one for an input without. Written at the end.
 */
public final class JunitReport implements ReportWriter {
    private final PrintWriter out;
    private final Map<String, List<Finding>> findings = new LinkedHashMap<>();

    public JunitReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void finding(Finding finding) {
        findings.computeIfAbsent(finding.place().file(), file -> new ArrayList<>())
                .add(finding);
    }

    @Override
    public void end(List<CheckedInput> inputs, List<FindingGroup> groups) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (CheckedInput input : inputs) {
                suite(xml, input, findings.getOrDefault(input.name(), List.of()));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A report that cannot be written", e);
        }
        out.println(AsciiText.ofXml(text.toString()));
        out.flush();
    }

    private static void suite(XMLStreamWriter xml, CheckedInput input, List<Finding> shown) throws XMLStreamException {
        long errors = shown.stream().filter(Finding::isUnreadable).count();
        xml.writeStartElement("testsuite");
        attribute(xml, "name", input.name());
        attribute(xml, "tests", Integer.toString(Math.max(1, shown.size())));
        attribute(xml, "failures", Long.toString(shown.size() - errors));
        attribute(xml, "errors", Long.toString(errors));
        attribute(xml, "skipped", "0");
        attribute(xml, "time", "0");
        if (shown.isEmpty()) {
            test(xml, input.name(), "keeps to the contract");
            xml.writeEndElement();
        }
        for (Finding finding : shown) {
            test(
                    xml,
                    input.name(),
                    finding.code() + " at " + finding.place().line() + ":"
                            + finding.place().column() + " " + finding.pointer());
            xml.writeStartElement(finding.isUnreadable() ? "error" : "failure");
            attribute(xml, "type", finding.code());
            attribute(xml, "message", finding.sentence());
            xml.writeCharacters(AsciiText.sayableInXml(text(finding)));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(AsciiText.sayableInXml(Counts.of(List.of(input))));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void test(XMLStreamWriter xml, String className, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "classname", className);
        attribute(xml, "name", name);
        attribute(xml, "time", "0");
    }

    private static String text(Finding finding) {
        return finding.place() + ": " + finding.sentence()
                + finding.rule().map(rule -> "\nrule: " + rule.place()).orElse("")
                + (finding.hint().isEmpty() ? "" : "\nhint: " + finding.hint());
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, AsciiText.sayableInXml(value));
    }
}
