package dev.understudy.verify.verdict;

/**
 * One thing that was not as it should be.
 *
 * @param message what was expected and what came, for people
 * @param rule file, line and column of what says so; of a scenario the fact that it shows; empty when there is neither
 */
public record Fault(String message, String rule) {}
