/**
 * Payloads and recorded exchanges held against a contract: files, streams of lines, HARs, journals. Start at {@link
 * dev.understudy.engine.conformance.Conformance}; {@link dev.understudy.engine.conformance.InputReader} reads whole inputs.
 *
 * <p>An input is cut into {@code Piece}s, each with its place; a {@code PieceJudge} finds what is wrong with one, on any
 * thread; only a piece with findings is read a second time, to tell line and column.
 */
@NullMarked
package dev.understudy.engine.conformance;

import org.jspecify.annotations.NullMarked;
