package dev.understudy.engine.refuse;

import dev.understudy.engine.model.Operation;
import dev.understudy.engine.template.AnswerTemplate;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal that is ready to be rendered.
 *
 * @param whole the answer when it is the same for every operation, and for none
 * @param byOperation the answer of each operation, by operationId
 */
record CompiledRefusal(Optional<AnswerTemplate> whole, Map<String, AnswerTemplate> byOperation) {

    Optional<AnswerTemplate> forOperation(Optional<Operation> operation) {
        return whole.or(() -> operation.map(known -> byOperation.get(known.id())));
    }
}
