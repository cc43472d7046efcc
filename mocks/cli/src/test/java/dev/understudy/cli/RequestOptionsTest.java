package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.engine.spec.BundledContracts;
import dev.understudy.engine.spec.Contract;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class RequestOptionsTest {
    private final Contract contract = BundledContracts.load("knock");
    private final RequestOptions options = new RequestOptions();

    @Command
    private static final class Asking {
        @Mixin
        @SuppressWarnings("unused") // picocli acts on it
        private final RequestOptions requests;

        Asking(RequestOptions requests) {
            this.requests = requests;
            CommandLine unused = new CommandLine(this);
        }
    }

    @BeforeEach
    void makeThemTheOptionsOfACommand() {
        Asking unused = new Asking(options);
    }

    @Test
    void aCredentialThatNoHeaderCanCarryIsMisuseAndIsNotPrinted() {
        assertThatThrownBy(() -> options.credentials(contract, Map.of("UNDERSTUDY_BEARER_AUTH", "hunter2\r")))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining("UNDERSTUDY_BEARER_AUTH: no header can carry this value")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aCredentialComesFromTheVariableOfItsScheme() {
        assertThat(options.credentials(contract, Map.of("UNDERSTUDY_BEARER_AUTH", "hunter2"))
                        .byVariable())
                .containsExactly(Map.entry("UNDERSTUDY_BEARER_AUTH", "hunter2"));
        assertThat(options.credentials(contract, Map.of()).isEmpty()).isTrue();
    }
}
