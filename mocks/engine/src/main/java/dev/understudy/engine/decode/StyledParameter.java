package dev.understudy.engine.decode;

/** Finds a parameter, reads it, and turns what cannot be read into a value. */
record StyledParameter(Source source, Style style) implements ParameterDecoder {

    @Override
    public Decoded decode(RawParameters raw) {
        try {
            return style.read(source.parts(raw)).map(Decoded::value).orElseGet(Decoded::absent);
        } catch (UnreadableException e) {
            return e.asDecoded();
        }
    }
}
