package dev.understudy.proxy.wire;

import dev.understudy.proxy.verdict.Outcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Tells what went wrong with the service from what its connection threw. */
final class FailureKinds {
    private static final List<Class<? extends Throwable>> UNREACHABLE = List.of(
            ConnectException.class,
            UnknownHostException.class,
            NoRouteToHostException.class,
            UnresolvedAddressException.class,
            SSLException.class);

    private FailureKinds() {}

    /** @param answered whether the head of an answer had come */
    static Outcome of(Throwable failure, boolean answered) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
                return Outcome.UPSTREAM_TIMEOUT;
            }
            if (!answered && isUnreachable(cause)) {
                return Outcome.UPSTREAM_UNREACHABLE;
            }
        }
        return Outcome.UPSTREAM_BROKEN;
    }

    private static boolean isUnreachable(Throwable failure) {
        return UNREACHABLE.stream().anyMatch(known -> known.isInstance(failure));
    }

    /** What says most of a failure: it may be wrapped in others. */
    private static Throwable reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isUnreachable(cause)) {
                return cause;
            }
        }
        return failure;
    }

    /** A few words for people, in which nothing stands that was sent. */
    static String told(Outcome outcome, Throwable thrown) {
        Throwable failure = reason(thrown);
        String kind = failure.getClass().getSimpleName().replaceFirst("Exception$", "");
        return switch (outcome) {
            case UPSTREAM_UNREACHABLE ->
                failure instanceof UnknownHostException || failure instanceof UnresolvedAddressException
                        ? "there is no host of that name"
                        : failure instanceof SSLException
                                ? "no TLS connection: "
                                        + String.valueOf(failure.getMessage())
                                                .lines()
                                                .findFirst()
                                                .orElse(kind)
                                : "the connection was refused";
            case UPSTREAM_TIMEOUT -> "it was silent for too long";
            case UPSTREAM_BROKEN -> "it broke off, or what it sent is no HTTP (" + kind.toLowerCase(Locale.ROOT) + ")";
            case CLIENT_TIMEOUT -> "the client was silent for too long";
            default -> "the client went away";
        };
    }
}
