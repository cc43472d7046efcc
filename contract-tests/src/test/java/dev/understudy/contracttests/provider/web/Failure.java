package dev.understudy.contracttests.provider.web;

import dev.understudy.cloudflare.model.ChainedError;
import dev.understudy.cloudflare.model.ErrorItem;
import dev.understudy.cloudflare.model.FailureEnvelope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The ways to be refused, each with its status and the number that programs go by. */
enum Failure {
    MISSING_CREDENTIAL(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers"),
    MALFORMED_AUTHORIZATION(400, 6003, "Invalid request headers", 6111, "Invalid format for Authorization header"),
    MALFORMED_EMAIL(400, 6003, "Invalid request headers", 6102, "Invalid format for X-Auth-Email header"),
    MALFORMED_KEY(400, 6003, "Invalid request headers", 6103, "Invalid format for X-Auth-Key header"),
    INVALID_TOKEN(401, 10000, "Authentication error"),
    NO_PERMISSION(403, 10000, "Authentication error"),
    NO_ACCOUNT_ACCESS(403, 9109, "Unauthorized to access requested resource"),
    RATE_LIMITED(429, 971, "Please wait and consider throttling your request speed"),
    INVALID_REQUEST(400, 10002, "workflows.api.error.body"),
    UNKNOWN_WORKFLOW(404, 10200, "workflows.api.error.workflow.not_found"),
    UNKNOWN_INSTANCE(404, 10400, "workflows.api.error.instance.not_found"),
    ALREADY_EXISTS(409, 10405, "workflows.api.error.instance.already_exists"),
    CANNOT_TERMINATE(409, 10401, "workflows.api.error.instance.cannot_terminate"),
    CANNOT_PAUSE(409, 99001, "workflows.api.error.instance.cannot_pause"),
    CANNOT_RESUME(409, 99002, "workflows.api.error.instance.cannot_resume"),
    CANNOT_RESTART(409, 99003, "workflows.api.error.instance.cannot_restart"),
    /** Two errors; the first names the path. */
    UNKNOWN_ROUTE(404, 7000, "No route for that URI"),
    METHOD_NOT_ALLOWED(405, 7001, "Method not available for that URI."),
    NOT_ACCEPTABLE(406, 99406, "Not acceptable"),
    TOO_LARGE(413, 99413, "Request body too large"),
    UNSUPPORTED_MEDIA_TYPE(415, 99415, "Unsupported media type"),
    OWN_MISTAKE(500, 10001, "workflows.api.error.internal_server");

    private static final int COULD_NOT_ROUTE = 7003;

    private final int status;
    private final ErrorItem error;

    Failure(int status, int code, String message) {
        this.status = status;
        this.error = new ErrorItem(BigDecimal.valueOf(code), message);
    }

    Failure(int status, int code, String message, int chainedCode, String chainedMessage) {
        this(status, code, message);
        error.addErrorChainItem(new ChainedError(BigDecimal.valueOf(chainedCode), chainedMessage));
    }

    int status() {
        return status;
    }

    /**
     * @param path that was asked for
     * @param messages what is wrong in detail; empty as a rule
     */
    FailureEnvelope envelope(String path, List<String> messages) {
        List<ErrorItem> errors = new ArrayList<>();
        if (this == UNKNOWN_ROUTE) {
            errors.add(new ErrorItem(
                    BigDecimal.valueOf(COULD_NOT_ROUTE),
                    "Could not route to " + path + ", perhaps your object identifier is invalid?"));
        }
        errors.add(error);
        return new FailureEnvelope(false, errors, messages, null);
    }
}
