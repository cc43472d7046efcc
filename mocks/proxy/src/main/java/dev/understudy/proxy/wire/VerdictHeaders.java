package dev.understudy.proxy.wire;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.refuse.ViolationsHeader;
import dev.understudy.engine.route.Router;
import dev.understudy.proxy.verdict.Judged;
import java.util.ArrayList;
import java.util.List;

/** Tells in an answer's head what is known of the exchange. */
final class VerdictHeaders {

    private VerdictHeaders() {}

    static Headers in(Headers.Builder answer, Router.Match<Operation> match, Judged ofRequest, Judged ofResponse) {
        if (ofRequest.isViolating() || ofResponse.isViolating()) {
            answer.set(ViolationsHeader.NAME, ViolationsHeader.value(ofRequest.violations(), ofResponse.violations()));
        }
        List<String> unjudged = new ArrayList<>(ofRequest.unjudged());
        unjudged.addAll(ofResponse.unjudged());
        if (!unjudged.isEmpty()) {
            answer.set("Understudy-Not-Judged", String.join(", ", unjudged));
        }
        if (match instanceof Router.Found<Operation> found) {
            answer.set("Understudy-Operation", found.target().id());
        }
        return answer.build();
    }
}
