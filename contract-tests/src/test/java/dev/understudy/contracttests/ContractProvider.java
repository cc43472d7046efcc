package dev.understudy.contracttests;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import java.time.Duration;
import java.util.List;

/** Somebody who provides APIs, for the tests that hold anybody to the contract. */
interface ContractProvider {

    /** What tests call it. */
    String label();

    /** The APIs that it provides, mounted as it mounts them. */
    List<BundledApi> apis();

    /** Sends a request, as it is. */
    MockResponse answer(MockRequest request);

    void moveClock(Duration by);

    /** Whether the headers of answers tell programs what is wrong with requests. */
    boolean tellsViolations();
}
