package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.List;

/** Judges values against one schema. Safe to share between threads. */
public final class SchemaJudge {
    private final Schema schema;
    private final FindingReader reader;

    SchemaJudge(Document document, Schema schema) {
        this.schema = schema;
        this.reader = new FindingReader(document);
        schema.initializeValidators();
    }

    /**
     * Every rule that a body breaks, in order of place; empty when it keeps to the schema.
     *
     * @param pointer what the value is, such as {@code /body}
     */
    public List<Violation> judgeBody(JsonNode value, Direction direction, String pointer) {
        List<Violation> violations = new ArrayList<>();
        for (Finding finding : findings(value, direction)) {
            String name = String.join(".", Pointers.steps(finding.pointer()));
            violations.add(violation(finding, MessagePart.BODY, name, pointer));
        }
        return violations;
    }

    /** As {@link #judgeBody}, for the value of a parameter or header. */
    List<Violation> judgeParameter(JsonNode value, MessagePart part, String name, String pointer) {
        List<Violation> violations = new ArrayList<>();
        for (Finding finding : findings(value, Direction.REQUEST)) {
            violations.add(violation(finding, part, name, pointer));
        }
        return violations;
    }

    private List<Finding> findings(JsonNode value, Direction direction) {
        List<Error> errors = schema.validate(
                value,
                execution -> execution.executionConfig(config ->
                        config.readOnly(direction == Direction.REQUEST).writeOnly(direction == Direction.RESPONSE)));
        return errors.isEmpty() ? List.of() : reader.read(errors);
    }

    private static Violation violation(Finding finding, MessagePart part, String name, String pointer) {
        return new Violation(
                finding.code(),
                part,
                name,
                pointer + finding.pointer(),
                finding.rule(),
                finding.keyword(),
                finding.expected(),
                finding.got());
    }
}
