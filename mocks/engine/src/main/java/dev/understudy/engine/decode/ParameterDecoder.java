package dev.understudy.engine.decode;

/** Reads one parameter of one operation. Compiled once; safe to share between threads. */
public interface ParameterDecoder {

    /** Never throws: what cannot be read is {@link Decoded.Malformed}. */
    Decoded decode(RawParameters raw);
}
