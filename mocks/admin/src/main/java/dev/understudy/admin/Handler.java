package dev.understudy.admin;

import dev.understudy.engine.http.MockResponse;

/** Does what one operation says. Safe to share between threads. */
@FunctionalInterface
interface Handler {

    /** @param request one that keeps to the contract */
    MockResponse answer(AdminRequest request);
}
