package dev.understudy.verify.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.conformance.report.AsciiText;
import dev.understudy.verify.verdict.Fault;
import dev.understudy.verify.verdict.Outcome;
import dev.understudy.verify.verdict.SeenExchange;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
import java.io.PrintWriter;

/** For programs, as {@code specs/verify-report.schema.json} has it; ASCII alone. Written at the end. */
public final class JsonReport implements ReportWriter {
    private final PrintWriter out;

    public JsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void verdict(Verdict verdict) {
        // told at the end
    }

    @Override
    public void end(VerifyReport report) {
        out.println(AsciiText.ofJson(json(report)));
        out.flush();
    }

    private static ObjectNode json(VerifyReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("contract", report.contract());
        json.put("title", report.title());
        json.put("baseUrl", report.baseUrl());
        json.putArray("verdicts");
        report.verdicts().forEach(verdict -> json.withArray("/verdicts").add(json(verdict)));
        json.putObject("summary")
                .put("kept", report.count(Outcome.KEPT))
                .put("broken", report.count(Outcome.BROKEN))
                .put("notTried", report.count(Outcome.NOT_TRIED))
                .put("requests", report.requests())
                .put("waitedMillis", report.waitedMillis());
        return json;
    }

    private static ObjectNode json(Verdict verdict) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("check", verdict.check());
        if (!verdict.operation().isEmpty()) {
            json.put("operation", verdict.operation());
        }
        json.put("outcome", verdict.outcome().text());
        verdict.blame().ifPresent(blame -> json.put("blame", blame.text()));
        if (!verdict.reason().isEmpty()) {
            json.put("reason", verdict.reason());
        }
        if (verdict.isBroken()) {
            json.putArray("faults");
            verdict.evidence()
                    .faults()
                    .forEach(fault -> json.withArray("/faults").add(json(fault)));
            json.putArray("exchanges");
            verdict.evidence()
                    .exchanges()
                    .forEach(seen -> json.withArray("/exchanges").add(json(seen)));
            json.put("exchangesLeftOut", verdict.evidence().leftOut());
        }
        return json;
    }

    private static ObjectNode json(Fault fault) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("message", fault.message());
        return fault.rule().isEmpty() ? json : json.put("rule", fault.rule());
    }

    private static ObjectNode json(SeenExchange seen) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode request =
                json.putObject("request").put("method", seen.method()).put("url", seen.url());
        ObjectNode requestHeaders = request.putObject("headers");
        seen.requestHeaders().forEach(requestHeaders::put);
        request.put("body", seen.requestBody()).put("curl", seen.curl());
        if (seen.status() == 0) {
            return json.put("noAnswer", seen.body());
        }
        ObjectNode answer = json.putObject("answer").put("status", seen.status());
        ObjectNode headers = answer.putObject("headers");
        seen.headers().forEach(headers::put);
        answer.put("body", seen.body());
        return json;
    }
}
