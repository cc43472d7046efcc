package dev.understudy.verify.check;

import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.model.Content;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.Response;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Exchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code accept:TYPE} and {@code not-acceptable}: where answers come in several media types, a client gets the one it asks
 * for; where 406 is documented, it is what a client gets that asks for none of them.
 */
final class AcceptCheck implements Check {
    private static final int NOT_ACCEPTABLE = 406;

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (Operation operation : setting.subject().operations()) {
            if (!Subject.isSafe(operation)) {
                continue;
            }
            List<MediaType> types = operation.success().map(Response::contents).orElse(List.of()).stream()
                    .map(Content::mediaType)
                    .filter(type -> !type.isRange())
                    .toList();
            if (types.size() > 1) {
                types.forEach(type -> trials.add(new Trial(
                        "accept:" + type.essence(),
                        operation.id(),
                        examination -> wanted(setting, operation, type, examination))));
            }
            boolean isDocumented = operation
                    .response(NOT_ACCEPTABLE)
                    .filter(response -> response.status().width() == 0)
                    .isPresent();
            if (isDocumented) {
                trials.add(new Trial(
                        "not-acceptable", operation.id(), examination -> unwanted(setting, operation, examination)));
            }
        }
        return trials;
    }

    private static void wanted(Setting setting, Operation operation, MediaType type, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(operation);
        Exchanged exchanged =
                examination.ask(operation, setting.request(operation).withHeader("Accept", type.essence()));
        Optional<MediaType> got =
                exchanged.answer().headers().first("Content-Type").flatMap(MediaType::parse);
        if (!exchanged.isSuccess() || got.filter(type::includes).isEmpty()) {
            examination.fault(
                    "asked for " + type.essence() + ": expected an answer in order of that type, got status "
                            + exchanged.status() + " with "
                            + got.map(MediaType::essence).orElse("no media type"),
                    "",
                    exchanged);
        }
    }

    private static void unwanted(Setting setting, Operation operation, Examination examination)
            throws InterruptedException {
        setting.requireBaseline(operation);
        Exchanged exchanged = examination.ask(
                operation, setting.request(operation).withHeader("Accept", "application/x-understudy-none"));
        if (exchanged.status() != NOT_ACCEPTABLE) {
            examination.fault(
                    "asked for a media type that there is not: expected status 406, got " + exchanged.status(),
                    "",
                    exchanged);
        }
    }
}
