package dev.understudy.contracttests.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.verify.provider.Provider;
import java.io.IOException;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What stands before an honest provider, and spoils what it does. */
@FunctionalInterface
public interface Mutation {

    /** Answers in the place of the honest provider, which may be asked as often as need be. */
    Reply answer(Call call, Honest honest) throws IOException, InterruptedException;

    /** The provider that is spoilt. */
    interface Honest {
        Reply ask(Call call) throws IOException, InterruptedException;
    }

    /** The spoilt provider. */
    default Provider over(Provider honest) {
        return request -> answer(Call.of(request), call -> Reply.of(honest.answer(call.request())))
                .response();
    }

    /** Requests arrive other than they were sent. */
    static Mutation ofRequests(UnaryOperator<Call> change) {
        return (call, honest) -> honest.ask(change.apply(call));
    }

    /** Some answers are other than they should be. */
    static Mutation ofReplies(BiPredicate<Call, Reply> which, UnaryOperator<Reply> change) {
        return (call, honest) -> {
            Reply reply = honest.ask(call);
            return which.test(call, reply) ? change.apply(reply) : reply;
        };
    }

    /** The bodies of some successes are other than they should be. */
    static Mutation ofSuccesses(Predicate<Call> which, Consumer<ObjectNode> change) {
        return ofReplies((call, reply) -> which.test(call) && reply.status() == 200, reply -> reply.changed(change));
    }
}
