package dev.understudy.engine.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an answer breaks on its way to the client. */
public enum Breakage {
    /** The connection is reset; nothing is sent. */
    CONNECTION_RESET(false),
    /** The connection is closed in good order; nothing is sent. */
    EMPTY_RESPONSE(false),
    /** Status and headers are sent, {@code Content-Length} as it should be, and half of the body; then the connection ends. */
    TRUNCATED_BODY(true),
    /** Status and headers are sent as they should be, and a body as long as the whole one, 16 bytes at least, that means nothing. */
    GARBAGE(true);

    private final boolean sendsHead;

    Breakage(boolean sendsHead) {
        this.sendsHead = sendsHead;
    }

    /** Whether the client sees status and headers. */
    public boolean sendsHead() {
        return sendsHead;
    }

    /** As it is written in headers and files: {@code connection-reset}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Breakage> named(String text) {
        return Stream.of(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    /** All names, for messages. */
    public static String names() {
        return Stream.of(values()).map(Breakage::text).collect(Collectors.joining(", "));
    }
}
