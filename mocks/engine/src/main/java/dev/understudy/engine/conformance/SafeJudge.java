package dev.understudy.engine.conformance;

import java.util.List;

/** Keeps to the promise of {@link PieceJudge} where the judge itself is mistaken, and tells of pieces that are cut off. */
final class SafeJudge implements PieceJudge {
    private final PieceJudge judge;

    SafeJudge(PieceJudge judge) {
        this.judge = judge;
    }

    @Override
    public Verdict judge(Piece piece) {
        if (piece.cut()) {
            return Verdict.of(List.of(Finding.without(
                    piece.start(),
                    Finding.LINE_TOO_LONG,
                    "a line of at most " + (Lines.MAX_BYTES >> 20) + " MiB",
                    "a longer one",
                    "")));
        }
        try {
            return judge.judge(piece);
        } catch (RuntimeException | StackOverflowError e) {
            return Verdict.of(List.of(
                    Finding.without(piece.start(), Finding.OUR_MISTAKE, "to be able to judge this", e.toString(), "")));
        }
    }
}
