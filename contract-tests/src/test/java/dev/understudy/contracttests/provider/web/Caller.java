package dev.understudy.contracttests.provider.web;

import dev.understudy.contracttests.provider.store.World;
import jakarta.servlet.http.HttpServletRequest;

/** Who asks, once that is known. */
record Caller(String credential, World world) {
    private static final String ATTRIBUTE = Caller.class.getName();

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("nobody has passed the gate");
    }
}
