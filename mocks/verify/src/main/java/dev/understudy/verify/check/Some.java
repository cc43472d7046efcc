package dev.understudy.verify.check;

import java.util.List;

/** The first few of many, for messages. */
final class Some {
    private static final int SHOWN = 5;

    private Some() {}

    static String of(List<String> many) {
        String shown = String.join(", ", many.subList(0, Math.min(SHOWN, many.size())));
        return many.size() > SHOWN ? shown + " and " + (many.size() - SHOWN) + " more" : shown;
    }
}
