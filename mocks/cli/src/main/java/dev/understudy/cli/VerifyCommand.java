package dev.understudy.cli;

import dev.understudy.engine.conformance.Suggestion;
import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.spec.Contract;
import dev.understudy.verify.BaseUrl;
import dev.understudy.verify.Verification;
import dev.understudy.verify.mock.MockAdministration;
import dev.understudy.verify.options.VerifyOptions;
import dev.understudy.verify.provider.HttpProvider;
import dev.understudy.verify.report.JsonReport;
import dev.understudy.verify.report.JunitReport;
import dev.understudy.verify.report.ReportWriter;
import dev.understudy.verify.report.TextReport;
import dev.understudy.verify.scenario.Scenario;
import dev.understudy.verify.scenario.Scenarios;
import dev.understudy.verify.talk.Bounds;
import dev.understudy.verify.talk.Patience;
import dev.understudy.verify.verdict.Listener;
import dev.understudy.verify.verdict.Verdict;
import dev.understudy.verify.verdict.VerifyReport;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code understudy verify}: holds a live provider against a contract. */
@Command(
        name = "verify",
        versionProvider = Version.class,
        description = "Asks a live provider, and says where it does not keep to a contract, and who is to blame.",
        footer = {
            "",
            "Credentials come from the environment: UNDERSTUDY_ and the security scheme's name,",
            "such as UNDERSTUDY_BEARER_AUTH for bearerAuth. They are never printed.",
            "",
            "Examples:",
            "  understudy verify knock -u https://api.knock.app/v1          read-only",
            "  understudy verify ./openapi.yaml -u http://localhost:8080 --set id=42",
            "  understudy verify cortex -u http://127.0.0.1:4010/cortex --seeded",
            "",
            "Exit codes: 0 all kept, 1 something broken, 2 misuse, 3 contract unreadable or nobody",
            "answers."
        })
final class VerifyCommand implements Callable<Integer> {
    /** How verdicts are told. */
    enum Format {
        TEXT,
        JSON,
        JUNIT
    }

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private ContractArgument document = new ContractArgument();

    @Mixin
    private RequestOptions requests = new RequestOptions();

    @Option(
            names = {"-u", "--base-url"},
            required = true,
            paramLabel = "URL",
            description = "Where the contract's paths begin at the provider; the server's path may be left out.")
    private String baseUrl = "";

    @Option(names = "--allow-writes", description = "Lets requests be sent that change something.")
    private boolean allowWrites;

    @Option(
            names = "--seeded",
            description =
                    "The provider has the contract's seed data, takes any credential, and gives each a world of its "
                            + "own, as mocks of Understudy do.")
    private boolean seeded;

    @Option(
            names = "--mock-clock",
            description = "The provider is a mock of Understudy: its clocks are moved instead of waiting.")
    private boolean mockClock;

    @Option(
            names = "--only",
            paramLabel = "CHECK|OPERATION",
            split = ",",
            description = "Makes only these checks, or all checks of these operations.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--max-wait",
            paramLabel = "DURATION",
            defaultValue = "PT30S",
            description = "How long to wait for one answer when the provider asks for it. Default: ${DEFAULT-VALUE}.")
    private String maxWait = "";

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many requests are sent at most. Default: ${DEFAULT-VALUE}.")
    private int maxRequests;

    @Option(
            names = "--max-pages",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many pages of a list are looked at. Default: ${DEFAULT-VALUE}.")
    private int maxPages;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json|junit",
            defaultValue = "text",
            description = "How to tell verdicts. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(names = "--all", description = "Tells each verdict, not only what is broken.")
    private boolean all;

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        Contract contract = document.read();
        VerifyOptions options = options(contract);
        Verification verification = ContractChoice.compiling(() -> Verification.of(contract, options))
                .playing(scenarios());
        checkNames(verification);
        BaseUrl found = BaseUrl.find(contract, options, baseUrl, HttpProvider::new);
        if (!found.isReachable()) {
            throw CommandFailure.of(ExitCode.UNREADABLE, "nobody answers at " + baseUrl + ": " + found.failure());
        }
        if (!found.url().equals(withoutSlash(baseUrl))) {
            spec.commandLine().getErr().println("understudy: the contract's paths begin at " + found.url());
        }
        ReportWriter writer = writer();
        VerifyReport report = verification.tellingTo(listener(writer)).run(new HttpProvider(found.url()), found.url());
        writer.end(report);
        return report.broken().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private void checkOptions() {
        if (baseUrl.matches("https?://[^/?#]*@.*")) {
            throw misuse("no credentials belong into --base-url; they come from the environment");
        }
        if (!baseUrl.matches("https?://[^/?#]+[^?#]*") || !HttpProvider.canReach(baseUrl)) {
            throw misuse("--base-url: expected a URL such as https://example.com/v1, got \"" + baseUrl + "\"");
        }
        if (mockClock && !seeded) {
            throw misuse("--mock-clock moves the clocks of a mock's worlds, and needs --seeded");
        }
        if (maxRequests < 1 || maxPages < 1) {
            throw misuse("--max-requests and --max-pages: expected at least 1");
        }
    }

    private void checkNames(Verification verification) {
        Set<String> known = verification.names();
        for (String name : only) {
            if (!known.contains(name)) {
                throw misuse("--only: there is no check or operation \"" + name + "\""
                        + Suggestion.of(name, known)
                                .map(word -> "; did you mean " + word + "?")
                                .orElse(""));
            }
        }
    }

    private VerifyOptions options(Contract contract) {
        VerifyOptions options = VerifyOptions.usual()
                .withWrites(allowWrites)
                .withSeeded(seeded)
                .withCredentials(requests.credentials(contract, System.getenv()))
                .withValues(requests.values(contract))
                .withHeaders(requests.headers())
                .withOnly(new LinkedHashSet<>(only))
                .withPatience(Patience.usual().withLongest(wait(maxWait)))
                .withBounds(new Bounds(maxRequests, maxPages));
        return mockClock ? options.withClock(new MockAdministration(new HttpProvider(root(baseUrl)))) : options;
    }

    private List<Scenario> scenarios() {
        String name = document.text();
        if (BundledContracts.names().contains(name)) {
            return Scenarios.bundled(name);
        }
        return ContractChoice.compiling(
                () -> Files.isDirectory(Path.of(name)) ? Scenarios.in(Path.of(name)) : List.<Scenario>of());
    }

    private Duration wait(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw misuse("--max-wait: expected a duration such as PT30S, got \"" + text + "\"");
        }
    }

    private ReportWriter writer() {
        PrintWriter out = spec.commandLine().getOut();
        return switch (format) {
            case TEXT -> new TextReport(out, all);
            case JSON -> new JsonReport(out);
            case JUNIT -> new JunitReport(out);
        };
    }

    private Listener listener(ReportWriter writer) {
        PrintWriter err = spec.commandLine().getErr();
        return new Listener() {
            @Override
            public void reached(Verdict verdict) {
                writer.verdict(verdict);
            }

            @Override
            public void waiting(Duration wait) {
                if (wait.toSeconds() >= 5) {
                    err.println("understudy: the provider asks to wait " + wait.toSeconds() + " s");
                }
            }
        };
    }

    private static String root(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String withoutSlash(String url) {
        return url.replaceFirst("/+$", "");
    }

    private CommandLine.ParameterException misuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
