package dev.understudy.verify.check;

import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.model.Operation;
import dev.understudy.verify.options.WorldClock;
import dev.understudy.verify.request.Credentials;
import dev.understudy.verify.scenario.Caller;
import dev.understudy.verify.scenario.Deviation;
import dev.understudy.verify.scenario.Expectation;
import dev.understudy.verify.scenario.Messenger;
import dev.understudy.verify.scenario.Passing;
import dev.understudy.verify.scenario.Scenario;
import dev.understudy.verify.scenario.ScenarioRunner;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NotTriedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code scenario:NAME}: a story that a scenario file tells comes true. */
public final class ScenarioCheck implements Check {
    /** When the world begins that scenario files speak of. */
    private static final Instant BEGINNING = Instant.parse("2030-01-01T00:00:00Z");

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MAX_TIMES = 5;

    private final List<Scenario> scenarios;

    public ScenarioCheck(List<Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public List<Trial> trials(Setting setting) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            String own = "verify-" + Long.toUnsignedString(setting.options().seed(), 36) + "-" + i;
            String operation = scenario.steps().stream()
                    .filter(Scenario.Call.class::isInstance)
                    .map(step -> ((Scenario.Call) step).operation())
                    .findFirst()
                    .orElse("");
            trials.add(new Trial(
                    "scenario:" + scenario.name(),
                    operation,
                    examination -> new Play(setting, scenario, own).play(examination)));
        }
        return trials;
    }

    /** One scenario, played once. */
    private static final class Play {
        private final Setting setting;
        private final Scenario scenario;
        private final String suffix;
        private final Set<String> credentials = new LinkedHashSet<>();

        Play(Setting setting, Scenario scenario, String own) {
            this.setting = setting;
            this.scenario = scenario;
            this.suffix = own;
        }

        void play(Examination examination) throws IOException, InterruptedException {
            Optional<String> obstacle = new ScenarioNeeds(setting, scenario).obstacle();
            if (obstacle.isPresent()) {
                throw new NotTriedException(obstacle.get());
            }
            if (setting.options().seeded()) {
                begin();
            }
            Subject subject = setting.subject();
            Messenger messenger = this::send;
            Passing passing = this::pass;
            Optional<Deviation> deviation = new ScenarioRunner(
                            subject.mount(), (method, path, answer) -> List.of(), messenger, passing)
                    .run(scenario, caller());
            deviation.ifPresent(each -> tell(each, examination));
        }

        private Caller caller() {
            boolean hasOwnWorld = setting.options().seeded()
                    && setting.options().credentials().isEmpty();
            Credentials own = hasOwnWorld
                    ? setting.subject().madeUp(suffix)
                    : setting.subject().credentials();
            return new Caller(request -> request.as(own), this::named, setting.subject()::bareRequest);
        }

        /** Nobody else has used the credential, on a provider that has been verified before. */
        private String named(String credential) {
            return credential + "-" + suffix;
        }

        private void begin() throws IOException, InterruptedException {
            credentials.addAll(setting.subject().madeUp(suffix).byVariable().values());
            for (Scenario.Step step : scenario.steps()) {
                if (step instanceof Scenario.Call call && call.as().isTextual()) {
                    credentials.add(named(call.as().asText()));
                }
            }
            Optional<WorldClock> clock = setting.options().clock();
            if (clock.isPresent()) {
                clock.get().begin(credentials, BEGINNING);
            }
        }

        /** A 429 that the scenario does not want is waited out, by the clock that the scenario goes by. */
        private MockResponse send(Operation operation, MockRequest request, Expectation expectation)
                throws IOException, InterruptedException {
            boolean isWanted = expectation.tree().path("status").asInt() == TOO_MANY_REQUESTS;
            for (int time = 1; true; time++) {
                MockResponse answer =
                        setting.conversation().askOnce(operation, request).answer();
                if (isWanted || answer.status() != TOO_MANY_REQUESTS || time == MAX_TIMES) {
                    return answer;
                }
                pass(setting.conversation().asked(answer).orElse(Duration.ofSeconds(time)));
            }
        }

        private void pass(Duration by) throws IOException, InterruptedException {
            Optional<WorldClock> clock = setting.options().clock();
            if (clock.isPresent() && setting.options().seeded()) {
                clock.get().advance(credentials, by);
            } else {
                setting.conversation().waitFor(by);
            }
        }

        private void tell(Deviation deviation, Examination examination) {
            String place = "step " + deviation.step() + ", " + deviation.operation()
                    + (deviation.time() > 1 ? ", time " + deviation.time() : "") + ": ";
            Exchanged[] about = deviation
                    .answer()
                    .map(answer -> new Exchanged[] {new Exchanged(deviation.request(), answer)})
                    .orElseGet(() -> new Exchanged[0]);
            deviation
                    .differences()
                    .forEach(difference -> examination.fault(place + difference, scenario.summary(), about));
        }
    }
}
