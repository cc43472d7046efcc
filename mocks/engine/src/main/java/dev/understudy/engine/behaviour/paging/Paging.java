package dev.understudy.engine.behaviour.paging;

import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.model.Operation;
import java.util.Optional;

/**
 * How one operation cuts its list into pages: {@code page} of {@code operations.<operationId>}. Safe to share between
 * threads.
 */
public sealed interface Paging
        permits OffsetPaging, PageNumberPaging, TwoWayCursorPaging, ForwardTokenPaging, PageOrCursorPaging {

    /**
     * Reads what the behaviour file says of an operation's pages; empty when it says nothing. What is wrong is added to the
     * problems.
     *
     * @param codec makes and reads the cursors
     */
    static Optional<Paging> compile(BehaviourSetup setup, Operation operation, CursorCodec codec) {
        PageConfig config = new PageConfig(setup, operation);
        return config.exists() ? PagingReader.read(config, codec) : Optional.empty();
    }

    /** The page that a request asks for: a {@link Page}, or {@link PageRefused} with everything that is wrong. */
    PageOutcome page(PageRequest request);
}
