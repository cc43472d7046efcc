package dev.understudy.engine;

import dev.understudy.engine.journal.Coverage;
import dev.understudy.engine.journal.Journal;
import dev.understudy.engine.journal.Recorded;
import dev.understudy.engine.validate.Violation;
import java.util.List;

/** What passes through a mock or a proxy, and the contracts that it is held against. Safe to share between threads. */
public interface Traffic {

    /** The contracts, and where each stands. */
    List<Mount> mounts();

    /** The newest exchanges. */
    Journal journal();

    /** Which operations were answered with which statuses. */
    Coverage coverage();

    /** What an answer broke of the contract; nothing when it was routed to no operation. */
    List<Violation> violations(Recorded exchange);
}
