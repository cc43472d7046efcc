package dev.understudy.engine.refuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsHeaderTest {

    @Test
    void aViolationUnderAVeryLongNameIsCut() {
        String value = ViolationsHeader.value(List.of(violation("/body/" + "k".repeat(70_000))));

        assertThat(value).hasSize(4_096).startsWith("wrong-type /body/kkk").endsWith("kkk...");
    }

    @Test
    void theFirstTenAreTold() {
        String value = ViolationsHeader.value(Collections.nCopies(12, violation("/body")), List.of());

        assertThat(value.split(", ", -1)).hasSize(10).containsOnly("wrong-type /request/body");
    }

    private static Violation violation(String pointer) {
        return new Violation(ViolationCode.WRONG_TYPE, MessagePart.BODY, "k", pointer, "/rule", "type", "text", "1");
    }
}
