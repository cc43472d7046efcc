package dev.understudy.contracttests.provider.web;

import dev.understudy.contracttests.provider.limits.Limits;
import dev.understudy.contracttests.provider.limits.Permit;
import dev.understudy.contracttests.provider.store.Worlds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who may ask, as often as they may, whatever they ask. Requests for no operation are nobody's, and pass. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class GateFilter extends OncePerRequestFilter {
    private final Worlds worlds;
    private final Limits limits;
    private final FailureWriter failures;

    GateFilter(Worlds worlds, Limits limits, FailureWriter failures) {
        this.worlds = worlds;
        this.limits = limits;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Operation> operation = Operation.of(request);
        if (operation.isPresent()) {
            try {
                enter(operation.get(), request, response);
            } catch (Refused refused) {
                failures.write(refused, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void enter(Operation operation, HttpServletRequest request, HttpServletResponse response) {
        String credential = Credentials.read(request);
        Permit permit = limits.request(credential);
        response.setHeader("Ratelimit", "\"default\";r=" + permit.remaining() + ";t=" + permit.seconds());
        response.setHeader(
                "Ratelimit-Policy", "\"default\";q=" + Limits.REQUESTS + ";w=" + Limits.REQUESTS_PER.toSeconds());
        pass(permit, response);
        if (operation.creates()) {
            pass(limits.creation(credential), response);
        }
        operation.keepIn(request);
        new Caller(credential, worlds.of(credential)).keepIn(request);
    }

    private static void pass(Permit permit, HttpServletResponse response) {
        if (!permit.isGranted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(permit.seconds()));
            throw new Refused(Failure.RATE_LIMITED);
        }
    }
}
