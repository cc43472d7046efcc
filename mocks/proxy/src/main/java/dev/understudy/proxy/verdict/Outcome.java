package dev.understudy.proxy.verdict;

import java.util.Locale;

/** How an exchange ended. What went wrong on the way is told apart from what breaks the contract. */
public enum Outcome {
    /** The client has the service's answer, whatever the contract says of it. */
    ANSWERED(0),
    /** The request breaks the contract and did not reach the service. */
    REFUSED(400),
    /** The answer breaks the contract and did not reach the client. */
    WITHHELD("answer-breaks-contract", 502),
    /** The service could not be reached: no such host, no connection, no TLS. */
    UPSTREAM_UNREACHABLE(502),
    /** The service did not answer, or not go on, in time. */
    UPSTREAM_TIMEOUT(504),
    /** The service said what is no HTTP, or not all that it promised. */
    UPSTREAM_BROKEN(502),
    /** The client did not go on sending or reading in time. */
    CLIENT_TIMEOUT(408),
    /** The client went away. */
    CLIENT_GONE(0),
    /** A mistake of ours. */
    FAILED("understudy-error", 500);

    private final String code;
    private final int status;

    Outcome(int status) {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.status = status;
    }

    Outcome(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /** Stable, explained in docs/errors.md. */
    public String code() {
        return code;
    }

    /** What the client is answered, if it still can be; 0 when it is not for us to answer. */
    public int status() {
        return status;
    }

    /** Whether the service is to blame, but not for what the contract says. */
    public boolean isUpstreamFailure() {
        return this == UPSTREAM_UNREACHABLE || this == UPSTREAM_TIMEOUT || this == UPSTREAM_BROKEN;
    }
}
