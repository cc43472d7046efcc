package dev.understudy.engine.behaviour.resource;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.validate.RequestValues;

/** What an operation does with resources. Compiled once; safe to share between threads. */
interface Action {

    /** Ends the exchange with an answer or a refusal. */
    Step act(Exchange exchange, RequestValues values);
}
