package dev.understudy.verify.report;

import dev.understudy.engine.conformance.report.AsciiText;
import dev.understudy.verify.verdict.Fault;
import dev.understudy.verify.verdict.Outcome;
import dev.understudy.verify.verdict.SeenExchange;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
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
 * For build servers, in the XML that JUnit's runners write: a suite for each operation, a test for each verdict; what was not
 * tried is skipped. Written at the end.
 */
public final class JunitReport implements ReportWriter {
    private final PrintWriter out;

    public JunitReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void verdict(Verdict verdict) {
        // told at the end
    }

    @Override
    public void end(VerifyReport report) {
        Map<String, List<Verdict>> suites = new LinkedHashMap<>();
        report.verdicts()
                .forEach(verdict -> suites.computeIfAbsent(
                                report.contract() + (verdict.operation().isEmpty() ? "" : "." + verdict.operation()),
                                key -> new ArrayList<>())
                        .add(verdict));
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Map.Entry<String, List<Verdict>> suite : suites.entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
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

    private static void suite(XMLStreamWriter xml, String name, List<Verdict> verdicts) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute(xml, "name", name);
        attribute(xml, "tests", Integer.toString(verdicts.size()));
        attribute(xml, "failures", count(verdicts, Outcome.BROKEN));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", count(verdicts, Outcome.NOT_TRIED));
        attribute(xml, "time", "0");
        for (Verdict verdict : verdicts) {
            xml.writeStartElement("testcase");
            attribute(xml, "classname", name);
            attribute(xml, "name", verdict.check());
            attribute(xml, "time", "0");
            if (verdict.outcome() == Outcome.NOT_TRIED) {
                xml.writeStartElement("skipped");
                attribute(xml, "message", verdict.reason());
                xml.writeEndElement();
            } else if (verdict.isBroken()) {
                xml.writeStartElement("failure");
                attribute(
                        xml, "type", verdict.blame().map(blame -> blame.text()).orElse(""));
                attribute(xml, "message", first(verdict));
                xml.writeCharacters(AsciiText.sayableInXml(text(verdict)));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String count(List<Verdict> verdicts, Outcome outcome) {
        return Long.toString(verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count());
    }

    private static String first(Verdict verdict) {
        return verdict.evidence().faults().stream()
                .findFirst()
                .map(Fault::message)
                .orElse("");
    }

    private static String text(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        for (Fault fault : verdict.evidence().faults()) {
            text.append(fault.message()).append('\n');
            if (!fault.rule().isEmpty()) {
                text.append("rule: ").append(fault.rule()).append('\n');
            }
        }
        for (SeenExchange seen : verdict.evidence().exchanges()) {
            text.append(seen.curl())
                    .append('\n')
                    .append(seen.status())
                    .append(' ')
                    .append(seen.body())
                    .append('\n');
        }
        return text.toString();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, AsciiText.sayableInXml(value));
    }
}
