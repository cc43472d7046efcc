package dev.understudy.verify.verdict;

import java.util.Map;

/**
 * A request and its answer as evidence. No credential is in it: where one was sent, the name of its environment variable
 * stands, such as {@code $UNDERSTUDY_BEARER_AUTH}.
 *
 * @param url whole, base URL included
 * @param requestHeaders by name, in the order they were sent
 * @param requestBody as text, cut short when long; empty when none was sent
 * @param status 0 when no answer came
 * @param headers those of the answer
 * @param body of the answer as text, cut short when long; why there is none when no answer came
 * @param curl a line for a shell that sends the same request
 */
public record SeenExchange(
        String method,
        String url,
        Map<String, String> requestHeaders,
        String requestBody,
        int status,
        Map<String, String> headers,
        String body,
        String curl) {}
