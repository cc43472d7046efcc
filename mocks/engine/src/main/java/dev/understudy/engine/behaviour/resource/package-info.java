/** Resources that are kept: listed, got, created, commanded. Start at {@link dev.understudy.engine.behaviour.resource.ResourceBehaviour}. */
@NullMarked
package dev.understudy.engine.behaviour.resource;

import org.jspecify.annotations.NullMarked;
