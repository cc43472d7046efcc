package dev.understudy.engine.validate;

/**
 * A value that broke a schema, before it is known which part of a message the value was.
 *
 * @param pointer JSON Pointer into the value
 */
record Finding(ViolationCode code, String pointer, String rule, String keyword, String expected, String got) {}
