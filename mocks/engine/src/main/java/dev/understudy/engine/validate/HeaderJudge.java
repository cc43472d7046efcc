package dev.understudy.engine.validate;

import dev.understudy.engine.decode.Decoded;
import dev.understudy.engine.decode.ParameterDecoder;
import dev.understudy.engine.decode.RawParameters;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.engine.model.ParameterStyle;
import dev.understudy.engine.model.ResponseHeader;
import dev.understudy.engine.spec.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and judges one header of an answer. */
final class HeaderJudge {
    private final ResponseHeader header;
    private final ParameterDecoder decoder;
    private final SchemaJudge judge;

    private HeaderJudge(ResponseHeader header, ParameterDecoder decoder, SchemaJudge judge) {
        this.header = header;
        this.decoder = decoder;
        this.judge = judge;
    }

    static HeaderJudge of(ResponseHeader header, Schemas schemas) {
        Parameter parameter = new Parameter(
                header.name(),
                ParameterLocation.HEADER,
                ParameterStyle.SIMPLE,
                header.explode(),
                header.required(),
                Optional.empty(),
                header.schema(),
                Optional.empty(),
                header.pointer());
        return new HeaderJudge(header, ParameterDecoder.of(parameter), schemas.judge(header.schema()));
    }

    List<Violation> judge(Headers headers) {
        RawParameters raw = new RawParameters(Map.of(), QueryString.parse(""), headers);
        Decoded decoded = Decoding.of(() -> decoder.decode(raw));
        if (decoded instanceof Decoded.Value value) {
            return judge.judgeParameter(value.json(), MessagePart.HEADER, header.name(), pointer());
        }
        if (decoded instanceof Decoded.Malformed malformed) {
            return List.of(broken(ViolationCode.MALFORMED, "encoding", malformed.expected(), malformed.got()));
        }
        return header.required()
                ? List.of(broken(ViolationCode.REQUIRED, "required", "a value", "nothing"))
                : List.of();
    }

    private Violation broken(ViolationCode code, String keyword, String expected, String got) {
        return new Violation(
                code, MessagePart.HEADER, header.name(), pointer(), header.pointer(), keyword, expected, got);
    }

    private String pointer() {
        return "/header/" + Pointers.escape(header.name());
    }
}
