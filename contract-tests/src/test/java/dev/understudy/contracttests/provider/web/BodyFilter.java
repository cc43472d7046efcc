package dev.understudy.contracttests.provider.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the body in, so that it can be judged before it is bound. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class BodyFilter extends OncePerRequestFilter {
    private static final int MAX_BODY_BYTES = 10 << 20;

    private final FailureWriter failures;

    BodyFilter(FailureWriter failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            failures.write(new Refused(Failure.TOO_LARGE), request, response);
        } else {
            chain.doFilter(new HeldBody(request, body), response);
        }
    }
}
