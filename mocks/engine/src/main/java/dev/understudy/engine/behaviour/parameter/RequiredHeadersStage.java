package dev.understudy.engine.behaviour.parameter;

import dev.understudy.engine.exchange.Exchange;
import dev.understudy.engine.exchange.Phase;
import dev.understudy.engine.exchange.Stage;
import dev.understudy.engine.exchange.Step;
import dev.understudy.engine.refuse.Refusal;
import dev.understudy.engine.validate.MessagePart;
import dev.understudy.engine.validate.Violation;
import dev.understudy.engine.validate.ViolationCode;
import java.util.List;

/** Refuses requests that lack a header which the service insists on. */
final class RequiredHeadersStage implements Stage {
    private final List<RequiredHeader> headers;

    RequiredHeadersStage(List<RequiredHeader> headers) {
        this.headers = List.copyOf(headers);
    }

    @Override
    public Phase phase() {
        return Phase.VALIDATE;
    }

    @Override
    public Step apply(Exchange exchange) {
        for (RequiredHeader header : headers) {
            boolean sent = exchange.request().headers().contains(header.name());
            if (!sent && !header.excuses(exchange.credential().value())) {
                Violation violation = new Violation(
                        ViolationCode.REQUIRED,
                        MessagePart.HEADER,
                        header.name(),
                        "/header/" + header.name(),
                        "",
                        "required-headers",
                        "a value",
                        "nothing");
                return Step.refuse(Refusal.of(header.refusal(), List.of(violation)));
            }
        }
        return Step.next();
    }
}
