/** What behaviour files say, and the catalogue of behaviours. Start at {@link dev.understudy.engine.behaviour.BehaviourFile}. */
@NullMarked
package dev.understudy.engine.behaviour;

import org.jspecify.annotations.NullMarked;
