package dev.understudy.verify.check;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.List;

/** {@code answer} of operations that change something: the documented request, about something new, is answered in order. */
final class WriteCheck implements Check {
    private static final int CONFLICT = 409;

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            if (Subject.isSafe(operation)) {
                continue;
            }
            trials.add(
                    setting.options().writes()
                            ? new Trial("answer", operation.id(), examination -> write(setting, operation, examination))
                            : Trial.impossible("answer", operation.id(), Reasons.WRITES));
        }
        return trials;
    }

    private static void write(Setting setting, Operation operation, Examination examination)
            throws InterruptedException {
        MockRequest request = setting.newItems().request(operation).build();
        if (!AnswerCheck.isInOrder(setting, request, examination)) {
            return;
        }
        Exchanged exchanged = setting.conversation().ask(operation, request);
        if (exchanged.status() == CONFLICT && operation.response(CONFLICT).isPresent()) {
            throw new NotTriedException("what it would change stands where that is refused, as documented (409)");
        }
        boolean isMade = setting.options().seeded()
                || setting.subject().behaviour().config(operation).has("create");
        AnswerCheck.judge(operation, exchanged, isMade, examination);
    }
}
