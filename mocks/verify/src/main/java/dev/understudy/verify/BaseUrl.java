package dev.understudy.verify;

import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Contract;
import dev.understudy.verify.options.VerifyOptions;
import dev.understudy.verify.provider.Provider;
import dev.understudy.verify.request.Redaction;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.NotTriedException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a contract's paths begin at a provider.
 *
 * @param url without a slash at its end
 * @param failure why nobody answers there; empty when somebody does
 */
public record BaseUrl(String url, String failure) {

    /**
     * Looks for it: at the URL as it was given, and with the server's path of the contract behind it. What answers best is
     * taken, the URL as given when both answer alike.
     *
     * @param providers makes a provider of a URL
     */
    public static BaseUrl find(
            Contract contract, VerifyOptions options, String given, Function<String, Provider> providers)
            throws InterruptedException {
        String plain = given.replaceFirst("/+$", "");
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add(plain);
        for (String path : contract.api().serverPaths()) {
            if (!plain.endsWith(path)) {
                candidates.add(plain + path);
            }
        }
        Subject subject = Subject.of(contract, options);
        BaseUrl best = new BaseUrl(plain, "");
        int most = -1;
        for (String candidate : candidates) {
            int promise = 0;
            try {
                promise = promise(subject, providers.apply(candidate));
            } catch (IOException e) {
                String reason =
                        String.valueOf(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
                return new BaseUrl(plain, new Redaction(options.secrets()).of(reason));
            }
            if (promise > most) {
                most = promise;
                best = new BaseUrl(candidate, "");
            }
        }
        return best;
    }

    public boolean isReachable() {
        return failure.isEmpty();
    }

    /** How much the answers look like those of the contract; the best of those that are asked for. */
    private static int promise(Subject subject, Provider provider) throws IOException, InterruptedException {
        int best = 0;
        for (Operation operation : subject.operations()) {
            if (!Subject.isSafe(operation) || best == 3) {
                continue;
            }
            Optional<Integer> status = status(subject, operation, provider);
            best = Math.max(best, status.map(BaseUrl::promise).orElse(0));
        }
        return best;
    }

    private static int promise(int status) {
        if (status < 300) {
            return 3;
        }
        return status == 404 || status == 405 ? 0 : 2;
    }

    private static Optional<Integer> status(Subject subject, Operation operation, Provider provider)
            throws IOException, InterruptedException {
        try {
            MockResponse answer = provider.answer(subject.request(operation).build());
            return Optional.of(answer.status());
        } catch (NotTriedException e) {
            return Optional.empty(); // it cannot be asked without a value that the user has to give
        }
    }
}
