package dev.understudy.verify.scenario;

import dev.understudy.engine.model.Operation;
import dev.understudy.verify.request.ContractRequest;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Who plays a scenario.
 *
 * @param own puts the caller's own credential into a request, for steps that name none
 * @param named what to send as the credential that a step names
 * @param request what requests of an operation begin with, before the step says more
 */
public record Caller(
        Consumer<ContractRequest> own, UnaryOperator<String> named, Function<Operation, ContractRequest> request) {}
