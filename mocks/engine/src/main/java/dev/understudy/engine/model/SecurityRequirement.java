package dev.understudy.engine.model;

import java.util.List;

/** Schemes that must all be satisfied; empty means that nobody need say who they are. */
public record SecurityRequirement(List<SecurityScheme> schemes) {}
