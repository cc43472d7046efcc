package dev.understudy.verify.scenario;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a client loses an answer that was on its way, as far as it can tell. */
enum Loss {
    /** The connection was reset. */
    RESET,
    /** The connection ended in good order, before the answer was whole. */
    CLOSED;

    /** As scenario files have it: {@code reset}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when nothing was lost on its way: nobody listened, nothing came in time, or something else is wrong. */
    static Optional<Loss> of(IOException failure) {
        if (chain(failure).anyMatch(Loss::isNoConnection)) {
            return Optional.empty();
        }
        if (chain(failure).anyMatch(each -> says(each, "reset") || says(each, "broken pipe"))) {
            return Optional.of(RESET);
        }
        boolean isClosed = chain(failure)
                .anyMatch(each -> each instanceof EOFException
                        || says(each, "received no bytes")
                        || says(each, "bytes received")
                        || says(each, "eof"));
        return isClosed ? Optional.of(CLOSED) : Optional.empty();
    }

    private static boolean isNoConnection(Throwable each) {
        return each instanceof ConnectException
                || each instanceof HttpTimeoutException
                || each instanceof SocketTimeoutException;
    }

    private static boolean says(Throwable each, String words) {
        return String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }

    private static Stream<Throwable> chain(IOException failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = failure;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next.getCause();
        }
        return chain.stream();
    }
}
