/** What a service does with parameters beyond its contract: other spellings, refused ones, headers it insists on. */
@NullMarked
package dev.understudy.engine.behaviour.parameter;

import org.jspecify.annotations.NullMarked;
