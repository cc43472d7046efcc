package dev.understudy.engine.behaviour.parameter;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A header that callers must send.
 *
 * @param except callers whose credential matches may leave it out
 */
record RequiredHeader(String name, String refusal, Optional<Pattern> except) {

    boolean excuses(String credential) {
        return except.map(pattern -> pattern.matcher(credential).find()).orElse(false);
    }
}
