package dev.understudy.engine.conformance;

/** Finds what is wrong with a piece of an input. Safe to share between threads. */
@FunctionalInterface
public interface PieceJudge {

    /** Never throws: what cannot be read is a finding. */
    Verdict judge(Piece piece);
}
