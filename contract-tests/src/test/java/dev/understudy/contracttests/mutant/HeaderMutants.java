package dev.understudy.contracttests.mutant;

import java.util.List;

/** Headers that are missing, or lie. */
final class HeaderMutants {
    private static final String KIND = "header";

    private HeaderMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "no-ratelimit-header",
                        KIND,
                        "Answers do not tell how many requests are left.",
                        Mutation.ofReplies(
                                (call, reply) -> true,
                                reply -> reply.withHeaders(headers -> headers.without("Ratelimit")))),
                new Mutant(
                        "ratelimit-stands-still",
                        KIND,
                        "However many requests are sent, the same number is left.",
                        Mutation.ofReplies(
                                (call, reply) -> reply.status() == 200,
                                reply -> reply.withHeaders(
                                        headers -> headers.with("Ratelimit", "\"default\";r=1199;t=300")))),
                new Mutant(
                        "retry-after-too-soon",
                        KIND,
                        "Who is blocked for minutes is told to come back in a second.",
                        Mutation.ofReplies(
                                (call, reply) -> reply.status() == 429,
                                reply -> reply.withHeaders(headers -> headers.with("Retry-After", "1")))),
                new Mutant(
                        "no-retry-after",
                        KIND,
                        "Who is blocked is not told for how long.",
                        Mutation.ofReplies(
                                (call, reply) -> reply.status() == 429,
                                reply -> reply.withHeaders(headers -> headers.without("Retry-After")))));
    }
}
