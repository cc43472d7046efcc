package dev.understudy.verify.report;

/** Text that can neither start a line of its own nor steer a terminal, whatever was sent. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                safe.append(' ');
            } else if (Character.isISOControl(point)) {
                safe.append(String.format("\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
