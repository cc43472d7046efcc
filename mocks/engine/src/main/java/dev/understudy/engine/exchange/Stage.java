package dev.understudy.engine.exchange;

/** One thing that happens to every request of an API. Compiled once; safe to share between threads. */
public interface Stage {

    Phase phase();

    Step apply(Exchange exchange);
}
