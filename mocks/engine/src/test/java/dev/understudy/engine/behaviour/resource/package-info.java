@NullMarked
package dev.understudy.engine.behaviour.resource;

import org.jspecify.annotations.NullMarked;
