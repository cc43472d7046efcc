package dev.understudy.engine.conformance;

import dev.understudy.engine.validate.PayloadJudge;
import dev.understudy.engine.validate.Violation;
import java.util.Comparator;
import java.util.List;

/** Judges each piece as a body by itself. */
final class PayloadPieces implements PieceJudge {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(
                    (Finding finding) -> finding.place().line())
            .thenComparingInt(finding -> finding.place().column());

    private final PayloadJudge judge;
    private final FindingWriter writer;

    PayloadPieces(PayloadJudge judge, FindingWriter writer) {
        this.judge = judge;
        this.writer = writer;
    }

    @Override
    public Verdict judge(Piece piece) {
        List<Violation> violations = judge.judge(piece.bytes());
        if (violations.isEmpty()) {
            return Verdict.of(List.of());
        }
        JsonPlaces places = JsonPlaces.of(
                piece,
                judge.isJson() ? violations.stream().map(Violation::pointer).toList() : List.of());
        return Verdict.of(violations.stream()
                .map(violation -> FindingWriter.isMalformed(violation)
                        ? writer.malformed(violation, piece, "", violation.pointer())
                        : writer.finding(violation, places.at(violation.pointer()), "", violation.pointer()))
                .sorted(BY_PLACE)
                .toList());
    }
}
