package dev.understudy.engine.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.engine.spec.BehaviourSource;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.validate.Direction;
import dev.understudy.engine.validate.SchemaJudge;
import dev.understudy.engine.validate.Schemas;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Holds a behaviour file against {@code behaviour.schema.json}, the same that an editor completes it by. */
public final class BehaviourFile {
    private static final String SCHEMA = "/understudy/behaviour.schema.json";

    private BehaviourFile() {}

    /** Adds a problem for each rule of the schema that the file breaks. A missing file breaks none. */
    public static void check(BehaviourSource source, Problems problems) {
        if (source.source().isEmpty()) {
            return;
        }
        for (Violation violation : Judge.INSTANCE.judgeBody(source.tree(), Direction.RESPONSE, "")) {
            if (violation.code() == ViolationCode.BAD_FORMAT) {
                continue; // durations and patterns are reported by what reads them
            }
            boolean unknown = violation.code() == ViolationCode.UNKNOWN_PROPERTY;
            String key = violation.expected().replaceFirst("^no property \"(.*)\"$", "$1");
            problems.add(
                    "bad-behaviour",
                    source.locate(unknown ? Pointers.child(violation.pointer(), key) : violation.pointer()),
                    unknown ? "there is no key \"" + key + "\" here" : message(violation));
        }
    }

    private static String message(Violation violation) {
        return violation.code() == ViolationCode.REQUIRED
                ? "the key \"" + violation.pointer().replaceFirst(".*/", "") + "\" is missing"
                : violation.detail();
    }

    /** Compiled when first needed. */
    private static final class Judge {
        private static final SchemaJudge INSTANCE = Schemas.ofSchema(read()).judge("");

        private static JsonNode read() {
            try (InputStream schema = BehaviourFile.class.getResourceAsStream(SCHEMA)) {
                return new ObjectMapper().readTree(schema);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
