/**
 * Which items of a list a request asks for, and in which order. Start at {@link
 * dev.understudy.engine.behaviour.query.ListQuery}.
 */
@NullMarked
package dev.understudy.engine.behaviour.query;

import org.jspecify.annotations.NullMarked;
