package dev.understudy.engine.refuse;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.spec.Contract;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.state.WorldName;
import dev.understudy.engine.state.Worlds;
import dev.understudy.engine.time.MovableClock;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.List;
import java.util.Optional;

/**
 * Refuses requests that break a contract, in the shape of the service, for those who stand before the service itself. Safe
 * to share between threads.
 */
public final class ServiceRefusals {
    private final RefusalRenderer renderer;
    private final Worlds worlds;

    private ServiceRefusals(RefusalRenderer renderer, Worlds worlds) {
        this.renderer = renderer;
        this.worlds = worlds;
    }

    /** @throws dev.understudy.engine.spec.SpecException when the behaviour file beside the contract is wrong */
    public static ServiceRefusals of(Contract contract) {
        Problems problems = new Problems();
        RefusalRenderer renderer = RefusalRenderer.compile(contract, problems);
        problems.throwIfAny();
        return new ServiceRefusals(renderer, new Worlds(0, MovableClock.real()));
    }

    /**
     * The answer to a request that is refused.
     *
     * @param violations at least one
     * @param operation empty when the request was routed to none
     */
    public MockResponse refuse(MockRequest request, List<Violation> violations, Optional<Operation> operation) {
        return renderer.render(
                Refusal.of(name(violations).text(), violations),
                request,
                operation,
                worlds.world(WorldName.NOBODY),
                worlds.world(WorldName.NOBODY).clock().instant());
    }

    private static RefusalName name(List<Violation> violations) {
        if (has(violations, ViolationCode.UNKNOWN_PATH)) {
            return RefusalName.UNKNOWN_PATH;
        }
        if (has(violations, ViolationCode.METHOD_NOT_ALLOWED)) {
            return RefusalName.METHOD_NOT_ALLOWED;
        }
        if (has(violations, ViolationCode.UNSUPPORTED_MEDIA_TYPE)) {
            return RefusalName.UNSUPPORTED_MEDIA_TYPE;
        }
        return violations.stream().allMatch(violation -> violation.part() == MessagePart.BODY)
                ? RefusalName.INVALID_BODY
                : RefusalName.INVALID_REQUEST;
    }

    private static boolean has(List<Violation> violations, ViolationCode code) {
        return violations.stream().anyMatch(violation -> violation.code() == code);
    }
}
