package dev.understudy.engine.behaviour;

/** Takes what is wrong with a configuration. */
@FunctionalInterface
public interface ProblemSink {

    /**
     * @param code kebab-case name of the problem
     * @param pointer JSON Pointer to the faulty place
     */
    void add(String code, String pointer, String message);
}
