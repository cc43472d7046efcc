package dev.understudy.engine.decode;

import dev.understudy.engine.model.Parameter;

/** Reads one parameter of one operation. Compiled once; safe to share between threads. */
public interface ParameterDecoder {

    /** The decoder that the parameter's place, style and schema call for. */
    static ParameterDecoder of(Parameter parameter) {
        return new StyledParameter(Source.of(parameter.in(), parameter.name()), Style.of(parameter));
    }

    /** Never throws: what cannot be read is {@link Decoded.Malformed}. */
    Decoded decode(RawParameters raw);
}
