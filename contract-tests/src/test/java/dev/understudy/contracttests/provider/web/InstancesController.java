package dev.understudy.contracttests.provider.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.understudy.cloudflare.api.WorkflowsApi;
import dev.understudy.cloudflare.model.CreatedInstance;
import dev.understudy.cloudflare.model.EventEnvelope;
import dev.understudy.cloudflare.model.InstanceBatchEnvelope;
import dev.understudy.cloudflare.model.InstanceCommand;
import dev.understudy.cloudflare.model.InstanceCreateEnvelope;
import dev.understudy.cloudflare.model.InstanceCreateRequest;
import dev.understudy.cloudflare.model.InstanceDetailsEnvelope;
import dev.understudy.cloudflare.model.InstanceListEnvelope;
import dev.understudy.cloudflare.model.InstanceRetention;
import dev.understudy.cloudflare.model.InstanceStatus;
import dev.understudy.cloudflare.model.InstanceSummary;
import dev.understudy.cloudflare.model.ResultInfo;
import dev.understudy.cloudflare.model.SortDirection;
import dev.understudy.cloudflare.model.StatusChange;
import dev.understudy.cloudflare.model.StatusChangeEnvelope;
import dev.understudy.cloudflare.model.StatusChangeRequest;
import dev.understudy.contracttests.provider.life.Input;
import dev.understudy.contracttests.provider.life.Verdict;
import dev.understudy.contracttests.provider.paging.Page;
import dev.understudy.contracttests.provider.paging.PageRequest;
import dev.understudy.contracttests.provider.paging.Pager;
import dev.understudy.contracttests.provider.store.Instance;
import dev.understudy.contracttests.provider.store.NewInstance;
import dev.understudy.contracttests.provider.store.Retention;
import dev.understudy.contracttests.provider.store.Sought;
import dev.understudy.contracttests.provider.store.Workflow;
import dev.understudy.contracttests.provider.store.World;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the six operations. What arrives here is in order, and its caller is known. */
@RestController
@RequestMapping(Operation.SERVER_PATH)
class InstancesController implements WorkflowsApi {
    private final HttpServletRequest request;
    private final Pager pager;
    private final InstantSource clock;

    /** @param request a stand-in for the one that is being answered */
    InstancesController(HttpServletRequest request, Pager pager, InstantSource clock) {
        this.request = request;
        this.pager = pager;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<InstanceListEnvelope> worListWorkflowInstances(
            String accountId,
            String workflowName,
            @Nullable Long page,
            Integer perPage,
            @Nullable String cursor,
            @Nullable SortDirection direction,
            @Nullable InstanceStatus status,
            @Nullable OffsetDateTime dateStart,
            @Nullable OffsetDateTime dateEnd) {
        Instant now = clock.instant();
        Sought sought = new Sought(Optional.ofNullable(status), instant(dateStart), instant(dateEnd));
        PageRequest wanted = new PageRequest(
                Optional.ofNullable(page),
                Optional.ofNullable(cursor),
                Optional.ofNullable(direction).orElse(SortDirection.DESC),
                perPage,
                String.join("\n", caller().credential(), accountId, workflowName, sought.toString()));
        List<Instance> instances = world().instances(workflow(workflowName), sought, now);
        Page cut = pager.page(instances, wanted).orElseThrow(InstancesController::foreignCursor);
        List<InstanceSummary> summaries = cut.instances().stream()
                .map(instance -> InstanceView.summary(instance, now))
                .toList();
        return ResponseEntity.ok(new InstanceListEnvelope(true, List.of(), List.of(), summaries).resultInfo(info(cut)));
    }

    @Override
    public ResponseEntity<InstanceDetailsEnvelope> worDescribeWorkflowInstance(
            String accountId, String workflowName, String instanceId) {
        Instant now = clock.instant();
        Instance instance = instance(workflow(workflowName), instanceId, now);
        return ResponseEntity.ok(
                new InstanceDetailsEnvelope(true, List.of(), List.of(), InstanceView.details(instance, now)));
    }

    @Override
    public ResponseEntity<InstanceCreateEnvelope> worCreateNewWorkflowInstance(
            String accountId, String workflowName, @Nullable InstanceCreateRequest wanted) {
        Instant now = clock.instant();
        InstanceCreateRequest what = wanted == null ? new InstanceCreateRequest() : wanted;
        Instance created = world().create(workflow(workflowName), read(what), now)
                .orElseThrow(() -> new Refused(Failure.ALREADY_EXISTS));
        return ResponseEntity.ok(
                new InstanceCreateEnvelope(true, List.of(), List.of(), InstanceView.created(created, now)));
    }

    @Override
    public ResponseEntity<InstanceBatchEnvelope> worBatchCreateWorkflowInstance(
            String accountId, String workflowName, List<InstanceCreateRequest> wanted) {
        Instant now = clock.instant();
        Workflow workflow = workflow(workflowName);
        List<CreatedInstance> created = wanted.stream()
                .flatMap(each -> world().create(workflow, read(each), now).stream())
                .map(instance -> InstanceView.created(instance, now))
                .toList();
        return ResponseEntity.ok(new InstanceBatchEnvelope(true, List.of(), List.of(), created));
    }

    @Override
    public ResponseEntity<StatusChangeEnvelope> worChangeStatusWorkflowInstance(
            String accountId, String workflowName, String instanceId, StatusChangeRequest wanted) {
        Instant now = clock.instant();
        Workflow workflow = workflow(workflowName);
        instance(workflow, instanceId, now);
        if (world().command(workflow, instanceId, wanted.getStatus(), now) == Verdict.REFUSED) {
            throw new Refused(refusal(wanted.getStatus()));
        }
        InstanceStatus status = instance(workflow, instanceId, now).at(now).status();
        return ResponseEntity.ok(
                new StatusChangeEnvelope(true, List.of(), List.of(), new StatusChange(status, Times.shown(now))));
    }

    @Override
    public ResponseEntity<EventEnvelope> worSendEventWorkflowInstance(
            String accountId, String workflowName, String instanceId, String eventType, JsonNode body) {
        Instant now = clock.instant();
        Workflow workflow = workflow(workflowName);
        instance(workflow, instanceId, now);
        if (!world().send(workflow, instanceId, new Input.Event(eventType, body, now))) {
            throw new Refused(Failure.INVALID_REQUEST, List.of("The instance has finished."));
        }
        JsonNode result = JsonNodeFactory.instance
                .objectNode()
                .put("instanceId", instanceId)
                .putPOJO("timestamp", Times.shown(now));
        return ResponseEntity.ok(new EventEnvelope(true, List.of(), List.of()).result(result));
    }

    private Caller caller() {
        return Caller.of(request);
    }

    private World world() {
        return caller().world();
    }

    private Workflow workflow(String name) {
        return world().workflow(name).orElseThrow(() -> new Refused(Failure.UNKNOWN_WORKFLOW));
    }

    private Instance instance(Workflow workflow, String id, Instant now) {
        return world().instance(workflow, id, now).orElseThrow(() -> new Refused(Failure.UNKNOWN_INSTANCE));
    }

    private static NewInstance read(InstanceCreateRequest wanted) {
        InstanceRetention retention =
                Optional.ofNullable(wanted.getInstanceRetention()).orElseGet(InstanceRetention::new);
        return new NewInstance(
                Optional.ofNullable(wanted.getInstanceId()),
                Optional.ofNullable(wanted.getParams()).orElse(NullNode.instance),
                Retention.of(retention.getSuccessRetention(), retention.getErrorRetention()));
    }

    /** A plain first page tells both ways to go on; later pages only the one that they came by. */
    private static ResultInfo info(Page page) {
        ResultInfo info = new ResultInfo(
                BigDecimal.valueOf(page.instances().size()),
                BigDecimal.valueOf(page.size()),
                BigDecimal.valueOf(page.total()));
        page.number()
                .ifPresent(
                        number -> info.page(BigDecimal.valueOf(number)).totalPages(BigDecimal.valueOf(page.pages())));
        page.next().ifPresent(info::cursor);
        return info;
    }

    private static Refused foreignCursor() {
        return new Refused(
                Failure.INVALID_REQUEST,
                List.of("query parameter \"cursor\": expected one that came with a page of this list"));
    }

    private static Failure refusal(InstanceCommand command) {
        return switch (command) {
            case PAUSE -> Failure.CANNOT_PAUSE;
            case RESUME -> Failure.CANNOT_RESUME;
            case TERMINATE -> Failure.CANNOT_TERMINATE;
            case RESTART -> Failure.CANNOT_RESTART;
        };
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime date) {
        return Optional.ofNullable(date).map(OffsetDateTime::toInstant);
    }
}
