package dev.understudy.verify.check;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.route.Router;
import dev.understudy.verify.subject.BehaviourRules;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code unknown-path} and {@code other-method:METHOD}: what the contract does not have is not served. Methods that delete are
 * never tried, those that write only if writing is allowed.
 */
final class UnroutedCheck implements Check {
    private static final String UNKNOWN_PATH = "/understudy-there-is-no-such-path";
    private static final List<String> METHODS = List.of("GET", "PATCH", "PUT", "POST");

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial("unknown-path", "", examination -> unknownPath(setting, examination)));
        Map<String, Operation> paths = new LinkedHashMap<>();
        setting.subject().operations().forEach(operation -> paths.putIfAbsent(operation.path(), operation));
        paths.forEach((path, first) -> otherMethod(setting, path)
                .ifPresent(method -> trials.add(
                        method.equals("GET") || setting.options().writes()
                                ? new Trial(
                                        "other-method:" + method,
                                        first.id(),
                                        examination -> otherMethod(setting, first, method, examination))
                                : Trial.impossible("other-method:" + method, first.id(), Reasons.WRITES))));
        return trials;
    }

    private static Optional<String> otherMethod(Setting setting, String path) {
        Set<String> taken = new TreeSet<>();
        for (Operation operation : setting.subject().operations()) {
            if (operation.path().equals(path)) {
                taken.add(operation.method());
            }
        }
        return METHODS.stream().filter(method -> !taken.contains(method)).findFirst();
    }

    private static void unknownPath(Setting setting, Examination examination) throws InterruptedException {
        if (!(router(setting).match("GET", UNKNOWN_PATH) instanceof Router.Nothing<Operation>)) {
            throw new NotTriedException("the contract has an operation for any path of one segment");
        }
        Exchanged exchanged = setting.conversation().askBeyond(withCredentials(setting, "GET", UNKNOWN_PATH));
        expect(
                setting,
                examination,
                exchanged,
                "unknown-path",
                "a path that the contract does not have",
                exchanged.isRefusal());
    }

    private static void otherMethod(Setting setting, Operation first, String method, Examination examination)
            throws InterruptedException {
        String path = setting.request(first).build().path();
        if (!(router(setting).match(method, path) instanceof Router.OtherMethods<Operation>)) {
            throw new NotTriedException("the contract has another operation that this could be meant for");
        }
        Exchanged exchanged = setting.conversation().askBeyond(withCredentials(setting, method, path));
        int status = exchanged.status();
        expect(
                setting,
                examination,
                exchanged,
                "method-not-allowed",
                "a method that the path does not have",
                status == 404 || status == 405 || status == 501 || status == 403);
        if (status == 405 && !exchanged.answer().headers().contains("Allow")) {
            examination.fault(
                    "expected the header Allow with a 405 (RFC 9110, section 15.5.6), got none", "", exchanged);
        }
    }

    private static void expect(
            Setting setting,
            Examination examination,
            Exchanged exchanged,
            String refusal,
            String why,
            boolean isRefusedAnyhow) {
        BehaviourRules behaviour = setting.subject().behaviour();
        OptionalInt status = behaviour.status(refusal);
        if (status.isPresent() && exchanged.status() != status.getAsInt()) {
            examination.fault(
                    why + ": expected status " + status.getAsInt() + ", got " + exchanged.status(),
                    behaviour.locate("/refusals/" + refusal + "/status"),
                    exchanged);
        } else if (!isRefusedAnyhow) {
            examination.fault(why + ": expected a refusal, got status " + exchanged.status(), "", exchanged);
        }
    }

    /** A request that has what the first operation sends to say who is calling. */
    private static MockRequest withCredentials(Setting setting, String method, String path)
            throws InterruptedException {
        Operation any = setting.subject().operations().stream()
                .filter(Subject::isSafe)
                .findFirst()
                .orElse(setting.subject().operations().get(0));
        MockRequest like = setting.request(any).build();
        Headers.Builder headers = Headers.builder();
        like.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                headers.add(name, value);
            }
        });
        return new MockRequest(method, path, headers.build(), new byte[0], like.peer());
    }

    private static Router<Operation> router(Setting setting) {
        Router.Builder<Operation> builder = Router.builder();
        setting.subject()
                .operations()
                .forEach(operation -> builder.add(operation.method(), operation.path(), operation));
        return builder.build();
    }
}
