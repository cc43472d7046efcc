package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.DocumentLoader;
import java.util.List;
import java.util.stream.Collectors;

/** Judges values by schemas that stand below {@code /components/schemas}, in one call. */
final class Judging {
    private static final String SCHEMAS = "/components/schemas/";

    private Judging() {}

    /** @param schemas as YAML, the one to judge by called {@code S} */
    static List<Violation> judge(String version, String schemas, String json) {
        return judge(document(version, schemas), json, Direction.REQUEST);
    }

    static List<Violation> judge(Document document, String json, Direction direction) {
        return Schemas.of(document).judge(SCHEMAS + "S").judgeBody(json(json), direction, "");
    }

    static Document document(String version, String schemas) {
        return DocumentLoader.parse("tiny", "openapi: " + version + "\ncomponents:\n  schemas:\n" + schemas.indent(4));
    }

    /** Numbers exact, as in bodies. */
    static JsonNode json(String json) {
        return DocumentLoader.parse("value", "{\"value\":" + json + "}").at("/value");
    }

    /** Such as {@code too-long /name (/maxLength): expected …, got …}; the rule is told from the schema S on. */
    static String told(List<Violation> violations) {
        return violations.stream().map(Judging::told).collect(Collectors.joining("; "));
    }

    private static String told(Violation violation) {
        String rule = violation.rule().replace(SCHEMAS + "S", "").replace(SCHEMAS, "");
        return violation.code().text() + " " + violation.pointer() + " (" + rule + "): " + violation.detail();
    }
}
