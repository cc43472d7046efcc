package dev.understudy.contracttests.provider.web;

import dev.understudy.cloudflare.api.WorkflowsApi;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The operations of the contract, by method and path. */
enum Operation {
    LIST("GET", WorkflowsApi.PATH_WOR_LIST_WORKFLOW_INSTANCES),
    CREATE("POST", WorkflowsApi.PATH_WOR_CREATE_NEW_WORKFLOW_INSTANCE),
    BATCH("POST", WorkflowsApi.PATH_WOR_BATCH_CREATE_WORKFLOW_INSTANCE),
    DESCRIBE("GET", WorkflowsApi.PATH_WOR_DESCRIBE_WORKFLOW_INSTANCE),
    COMMAND("PATCH", WorkflowsApi.PATH_WOR_CHANGE_STATUS_WORKFLOW_INSTANCE),
    EVENT("POST", WorkflowsApi.PATH_WOR_SEND_EVENT_WORKFLOW_INSTANCE);

    /** Where the paths of the contract begin. */
    static final String SERVER_PATH = "/client/v4";

    private static final String ATTRIBUTE = Operation.class.getName();

    private final String method;
    private final PathPattern path;

    Operation(String method, String path) {
        this.method = method;
        this.path = PathPatternParser.defaultInstance.parse(SERVER_PATH + path);
    }

    /** Empty when the request is for none of them. */
    static Optional<Operation> of(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return Arrays.stream(values())
                .filter(operation -> operation.method.equals(method) && operation.path.matches(path))
                .findFirst();
    }

    boolean creates() {
        return this == CREATE || this == BATCH;
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What {@link #keepIn} has kept. */
    static Optional<Operation> keptIn(HttpServletRequest request) {
        return Optional.ofNullable((Operation) request.getAttribute(ATTRIBUTE));
    }
}
