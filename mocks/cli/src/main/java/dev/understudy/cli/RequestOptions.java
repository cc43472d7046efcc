package dev.understudy.cli;

import dev.understudy.engine.conformance.Suggestion;
import dev.understudy.engine.http.Headers;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.spec.Contract;
import dev.understudy.verify.provider.HttpProvider;
import dev.understudy.verify.request.Credentials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What requests carry besides what the contract's examples say. What cannot be sent is misuse of the command. */
final class RequestOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A value for the parameter of that name, in place of the contract's example.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = {"-H", "--header"},
            paramLabel = "NAME: VALUE",
            description = "A header to send with every request.")
    private List<String> headers = new ArrayList<>();

    /** By the names of parameters that the contract has. */
    Map<String, String> values(Contract contract) {
        Set<String> known = contract.api().operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .map(Parameter::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : set) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw misuse("--set: expected NAME=VALUE, got \"" + each + "\"");
            }
            String name = each.substring(0, equals);
            if (!known.contains(name)) {
                throw misuse("--set: the contract has no parameter \"" + name + "\"; "
                        + Suggestion.of(name, known)
                                .map(word -> "did you mean " + word + "?")
                                .orElse("it has " + String.join(", ", known)));
            }
            values.put(name, each.substring(equals + 1));
        }
        return values;
    }

    Headers headers() {
        Headers.Builder builder = Headers.builder();
        for (String each : headers) {
            int colon = each.indexOf(':');
            if (colon < 1) {
                throw misuse("--header: expected NAME: VALUE, got \"" + each + "\"");
            }
            String name = each.substring(0, colon).strip();
            String value = each.substring(colon + 1).strip();
            if (!HttpProvider.canSend(name, value)) {
                throw misuse("--header: a header \"" + name + "\" with this value cannot be sent");
            }
            builder.add(name, value);
        }
        return builder.build();
    }

    /** @param environment variables by name; what of them cannot be sent is named and not told */
    Credentials credentials(Contract contract, Map<String, String> environment) {
        Credentials found = Credentials.fromEnvironment(contract.api(), environment);
        found.byVariable().forEach((variable, value) -> {
            if (!HttpProvider.canSend("Authorization", value)) {
                throw misuse(variable + ": no header can carry this value; does it end with a line break?");
            }
        });
        return found;
    }

    private CommandLine.ParameterException misuse(String message) {
        return new CommandLine.ParameterException(command.commandLine(), message);
    }
}
