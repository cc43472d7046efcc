package dev.understudy.contracttests.provider.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/**
 * Holds a request against the rules of the contract before Spring binds it to the generated types. Spring would stop at the
 * first value that it cannot bind, and no validator takes the pattern that the contract gives to dates: here all that is wrong
 * is told at once.
 */
@Component
final class RequestRules implements HandlerInterceptor {
    private final BodyRules bodies;

    RequestRules(BodyRules bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Operation.keptIn(request).ifPresent(operation -> judge(operation, request));
        return true;
    }

    private void judge(Operation operation, HttpServletRequest request) {
        @SuppressWarnings("unchecked") // what Spring keeps there
        Map<String, String> path =
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        List<String> account = ParameterRules.account(path);
        if (!account.isEmpty()) {
            throw new Refused(Failure.UNKNOWN_ROUTE, account);
        }
        List<String> wrong = new ArrayList<>(ParameterRules.path(path));
        if (operation == Operation.LIST) {
            wrong.addAll(ParameterRules.query(request::getParameter));
        }
        HeldBody held = WebUtils.getNativeRequest(request, HeldBody.class);
        if (held != null) {
            wrong.addAll(bodies.judge(operation, held.bytes()));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(Failure.INVALID_REQUEST, wrong);
        }
    }
}
