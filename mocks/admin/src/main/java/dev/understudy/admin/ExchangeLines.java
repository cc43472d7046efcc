package dev.understudy.admin;

import dev.understudy.engine.Traffic;
import dev.understudy.engine.journal.Recorded;

/**
 * Exchanges as lines, one on each, in the form of the journal and without credentials, for files that {@code understudy
 * check} reads. Safe to share between threads.
 */
public final class ExchangeLines {
    private final ExchangeText text;

    private ExchangeLines(ExchangeText text) {
        this.text = text;
    }

    /** Of whatever passes there. */
    public static ExchangeLines of(Traffic traffic) {
        return new ExchangeLines(new ExchangeText(traffic, HiddenCredentials.of(traffic.mounts())));
    }

    /** One exchange in JSON, without a line end; long bodies are cut short. */
    public byte[] line(Recorded exchange) {
        return Models.bytes(text.whole(exchange, BodyText.RECORDED_BYTES));
    }
}
