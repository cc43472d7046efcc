package dev.understudy.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * One documented answer of an operation.
 *
 * @param contents in document order; empty when the answer has no body
 * @param pointer where the Response Object stands in the bundled document, references followed
 */
public record Response(StatusKey status, List<ResponseHeader> headers, List<Content> contents, String pointer) {

    /** The example of that name under any media type. */
    public Optional<Example> example(String name) {
        for (Content content : contents) {
            for (Example example : content.examples()) {
                if (example.name().equals(name)) {
                    return Optional.of(example);
                }
            }
        }
        return Optional.empty();
    }
}
