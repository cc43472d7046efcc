package dev.understudy.engine.conformance;

import dev.understudy.engine.decode.BodyDecoder;
import dev.understudy.engine.decode.Decoded;
import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.spec.SourceLocation;
import dev.understudy.engine.validate.Decoding;
import dev.understudy.engine.validate.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges each piece as a recorded exchange. */
final class ExchangePieces implements PieceJudge {
    private static final BodyDecoder JSON =
            BodyDecoder.of(new Content(MediaType.JSON, Optional.empty(), Map.of(), List.of(), ""));

    private final ExchangeJudge judge;

    ExchangePieces(ExchangeJudge judge) {
        this.judge = judge;
    }

    @Override
    public Verdict judge(Piece piece) {
        Decoded decoded = Decoding.of(() -> JSON.decode(piece.bytes(), MediaType.JSON));
        if (decoded instanceof Decoded.Malformed malformed) {
            Stop stop = Stop.of(piece, malformed.got());
            return broken(stop.place(), ViolationCode.MALFORMED.text(), malformed.expected(), stop.got());
        }
        try {
            Recording recording = RecordingReader.read(decoded.asValue().orElseThrow());
            return judge.judge(recording, pointers -> JsonPlaces.of(piece, pointers));
        } catch (UnreadableExchangeException e) {
            SourceLocation place = JsonPlaces.of(piece, List.of(e.pointer())).at(e.pointer());
            return broken(place, Finding.UNREADABLE_EXCHANGE, e.expected(), e.got());
        }
    }

    private static Verdict broken(SourceLocation place, String code, String expected, String got) {
        return Verdict.of(List.of(Finding.without(place, code, expected, got, "")));
    }
}
