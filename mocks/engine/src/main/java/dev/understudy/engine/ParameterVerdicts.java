package dev.understudy.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.behaviour.BehaviourSetup;
import dev.understudy.engine.model.Parameter;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a service makes of parameters that break their rules, where it is not the usual refusal.
 *
 * @param refusals by the name of a parameter
 * @param tolerated broken rules that are overlooked, by the name of a parameter
 */
record ParameterVerdicts(Map<String, String> refusals, Map<String, Set<ViolationCode>> tolerated) {
    private static final String REFUSALS = "parameter-refusals";
    private static final String TOLERATED = "tolerated-violations";

    static ParameterVerdicts read(BehaviourSetup setup) {
        Map<String, String> refusals = new HashMap<>();
        setup.config(REFUSALS).properties().forEach(entry -> {
            String place = Pointers.child("/" + REFUSALS, entry.getKey());
            checkName(setup, entry.getKey(), place);
            refusals.put(entry.getKey(), setup.refusal(entry.getValue(), "", place));
        });
        Map<String, Set<ViolationCode>> tolerated = new HashMap<>();
        setup.config(TOLERATED).properties().forEach(entry -> {
            String place = Pointers.child("/" + TOLERATED, entry.getKey());
            checkName(setup, entry.getKey(), place);
            Set<ViolationCode> codes = EnumSet.noneOf(ViolationCode.class);
            entry.getValue().forEach(code -> code(setup, code, place).ifPresent(codes::add));
            tolerated.put(entry.getKey(), codes);
        });
        return new ParameterVerdicts(refusals, tolerated);
    }

    boolean tolerates(Violation violation) {
        return violation.part() != MessagePart.BODY
                && tolerated.getOrDefault(violation.name(), Set.of()).contains(violation.code());
    }

    /** The refusal that the first of the violations wants that has one of its own. */
    Optional<String> refusal(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.part() != MessagePart.BODY)
                .flatMap(violation -> Optional.ofNullable(refusals.get(violation.name())).stream())
                .findFirst();
    }

    private static Optional<ViolationCode> code(BehaviourSetup setup, JsonNode code, String place) {
        for (ViolationCode known : ViolationCode.values()) {
            if (known.text().equals(code.asText())) {
                return Optional.of(known);
            }
        }
        setup.problem("unknown-code", place, "there is no violation code \"" + code.asText() + "\"");
        return Optional.empty();
    }

    private static void checkName(BehaviourSetup setup, String name, String place) {
        boolean isKnown = setup.contract().api().operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .map(Parameter::name)
                .anyMatch(name::equals);
        if (!isKnown) {
            setup.problem("unknown-parameter", place, "no operation has a parameter \"" + name + "\"");
        }
    }
}
