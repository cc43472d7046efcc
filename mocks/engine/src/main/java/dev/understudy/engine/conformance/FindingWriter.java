package dev.understudy.engine.conformance;

import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.SourceLocation;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes findings of violations: where the rule stands, and what to do. Safe to share between threads. */
final class FindingWriter {
    private final Document document;
    private final Hints hints;
    private final Map<String, SourceLocation> rules = new ConcurrentHashMap<>();

    FindingWriter(Document document) {
        this.document = document;
        this.hints = new Hints(document);
    }

    /**
     * @param subject which message it is about
     * @param pointer where in the message
     */
    Finding finding(Violation violation, SourceLocation place, String subject, String pointer) {
        return new Finding(
                violation.code().text(),
                place,
                subject,
                pointer,
                Optional.of(
                        new Finding.Rule(violation.rule(), rules.computeIfAbsent(violation.rule(), document::locate))),
                violation.message(),
                violation.expected(),
                violation.got(),
                hints.of(violation));
    }

    /** As {@link #finding}, for a text that cannot be read: at the place where reading came to a stop. */
    Finding malformed(Violation violation, Piece piece, String subject, String pointer) {
        Stop stop = Stop.of(piece, violation.got());
        return finding(violation.withGot(stop.got()), stop.place(), subject, pointer);
    }

    static boolean isMalformed(Violation violation) {
        return violation.code() == ViolationCode.MALFORMED;
    }
}
