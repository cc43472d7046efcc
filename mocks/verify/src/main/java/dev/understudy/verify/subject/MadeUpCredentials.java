package dev.understudy.verify.subject;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.model.SecurityScheme;
import dev.understudy.engine.spec.Contract;
import dev.understudy.verify.request.Credentials;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Credentials for a provider that takes any. */
final class MadeUpCredentials {
    private MadeUpCredentials() {}

    /** @param wish what to send where its form is good; the behaviour file's sample elsewhere */
    static Credentials of(Contract contract, String wish) {
        Map<String, String> values = new LinkedHashMap<>();
        for (SecurityScheme scheme : contract.api().securitySchemes().values()) {
            JsonNode auth = contract.behaviour().tree().path("auth").path(scheme.name());
            String form = auth.path("form").asText("");
            boolean fits = form.isEmpty() || Pattern.compile(form).matcher(wish).find();
            values.put(scheme.name(), fits ? wish : auth.path("sample").asText(wish));
        }
        return Credentials.of(values);
    }
}
