package dev.understudy.engine.behaviour.parameter;

import java.util.regex.Pattern;

/**
 * A query parameter that the service refuses.
 *
 * @param pattern matches the whole decoded name
 * @param message what to send instead
 */
record RefusedParameter(Pattern pattern, String message) {}
