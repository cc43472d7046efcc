package dev.understudy.proxy.body;

import java.util.Locale;

/** Why a body cannot be judged. */
public enum Obstacle {
    /** It is longer than is kept, packed or unpacked. */
    TOO_LARGE,
    /** It is packed by something that is not unpacked here. */
    UNKNOWN_ENCODING,
    /** It says that it is packed by gzip, and is not, or not to its end. */
    BROKEN_ENCODING,
    /** It has not passed, or not to its end. */
    NOT_WHOLE,
    /** It was passed on while it came, and the head had to be judged before. */
    STREAMED;

    /** As headers and the journal write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
