package dev.understudy.verify.scenario;

import dev.understudy.engine.http.MockResponse;
import java.util.List;

/** Says whether answers keep to a contract. */
@FunctionalInterface
public interface AnswerJudge {

    /**
     * Everything in an answer that the contract does not allow, for people; empty when it keeps to it.
     *
     * @param path the template, such as {@code /runs/{id}}
     */
    List<String> judge(String method, String path, MockResponse answer);
}
