package dev.understudy.engine.model;

import java.util.List;

/**
 * The body that an operation takes.
 *
 * @param contents in document order, never empty
 * @param pointer where the Request Body Object stands in the bundled document
 */
public record RequestBody(boolean required, List<Content> contents, String pointer) {}
