package dev.understudy.engine.state.index;

/** Some items that stand one after the other, of which a rule can be asked at once. */
public interface Chunk {

    Bits all();

    Bits where(Rule.Of rule);
}
