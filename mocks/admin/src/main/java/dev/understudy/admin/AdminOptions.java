package dev.understudy.admin;

import java.util.Optional;

/**
 * Whom the administration answers, and how carefully.
 *
 * @param token what callers must send as {@code Authorization: Bearer}; empty to answer callers on this machine only
 * @param selfCheck whether every answer is held against the contract before it is sent; for tests
 */
public record AdminOptions(Optional<String> token, boolean selfCheck) {

    /** This machine only. */
    public static AdminOptions usual() {
        return new AdminOptions(Optional.empty(), false);
    }

    public AdminOptions withToken(String required) {
        return new AdminOptions(Optional.of(required), selfCheck);
    }

    public AdminOptions withSelfCheck(boolean on) {
        return new AdminOptions(token, on);
    }

    @Override
    public String toString() {
        return "AdminOptions[token " + (token.isPresent() ? "set" : "not set") + ", selfCheck " + selfCheck + "]";
    }
}
