package dev.understudy.engine.model;

/**
 * A schema of the contract, named by where it stands.
 *
 * @param pointer JSON Pointer into the bundled document
 * @param shape what kinds of value it admits
 */
public record SchemaRef(String pointer, Shape shape) {}
