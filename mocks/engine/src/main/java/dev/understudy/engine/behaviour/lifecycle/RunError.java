package dev.understudy.engine.behaviour.lifecycle;

/** Why an attempt, a step or a run failed. */
public record RunError(String name, String message) {}
